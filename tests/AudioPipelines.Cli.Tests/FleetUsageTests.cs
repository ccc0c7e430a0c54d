using System.Text;

namespace AudioPipelines.Cli.Tests;

/// <summary>What is wrong with a fleet's address, or with what answers there, is said before anything is done.</summary>
[Parallelizable]
public class FleetUsageTests
{
    private const string Problem = "HTTP/1.1 401 Unauthorized\r\nContent-Type: application/problem+json";
    private const string Ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json";

    [TestCase("serve --fleet north", "'--fleet' is for a fleet. Say with --cluster where it is")]
    [TestCase("serve tone --cluster berlin:8098", "Write its Redis (redis://host:6379), or one of its silos")]
    [TestCase("fleet list --cluster ftp://berlin", "is no address of a fleet")]
    [TestCase("fleet list --at 127.0.0.1:1 --cluster redis://127.0.0.1:1", "Give one of them")]
    [TestCase("serve tone --cluster redis://127.0.0.1:1 --trust restricted", "'--trust' has no meaning with --cluster")]
    [TestCase("serve tone --cluster redis://127.0.0.1:1 --root .", "'--root' has no meaning with --cluster")]
    [TestCase("serve - --cluster redis://127.0.0.1:1", "silos have none of it")]
    [TestCase("serve nats://b/hall --cluster redis://127.0.0.1:1", "runs elsewhere already")]
    [TestCase("serve rtsp://localhost/x --cluster redis://127.0.0.1:1", "serve rtsp --set location=rtsp://localhost/x")]
    [TestCase("serve file --set location=talk.wav --cluster redis://127.0.0.1:1", "such as location=/srv/audio/talk.wav")]
    [TestCase("serve tone --cluster redis://127.0.0.1:1 --frames nats://b/hall", "Leave out '/hall'")]
    public void A_wrong_command_line_is_explained(string arguments, string message) =>
        Tool.Fails(2, message, arguments.Split(' '));

    [Test]
    public void A_file_that_only_this_machine_has_is_refused_with_what_to_write() => Tool.Fails(
        2, $"serve file --set location=/srv/audio/{Path.GetFileName(MediaFiles.Wav.Path)}",
        "serve", MediaFiles.Wav.Path, "--cluster", "redis://127.0.0.1:1");

    [Test]
    public void A_cluster_that_is_not_there_fails_and_shows_no_password()
    {
        string error = Tool.Fails(1, "does not answer. Start it (redis-server)", "serve", "tone", "--cluster",
            "redis://:s3cret-word@127.0.0.1:1").Error;
        Assert.That(error, Does.Contain("redis://127.0.0.1:1 ").And.Not.Contain("s3cret-word"));
        Tool.Fails(1, "Start one (audiopipelines-silo), or give the address of one with --at", "fleet", "list", "--at",
            "127.0.0.1:1");
    }

    [TestCase(Problem, """{"detail": "A token is needed."}""", 2, "needs a token. Give the file that holds it with --token-file")]
    [TestCase(Ok, "<html>", 1, "is no silo of a fleet. Give the address of one with --cluster")]
    [TestCase(Ok, """{"fleet": "audio", "protocol": 2, "version": "3.0"}""", 1, "Install the tool in the version of the silos")]
    [TestCase(Ok, """{"fleet": "south", "protocol": 1}""", 1, "is of the fleet 'south', not of 'north'")]
    [TestCase("NONSENSE", "", 1, "is no silo of a fleet (it does not speak HTTP)")]
    public void What_answers_must_be_a_silo_of_this_fleet_and_version(string head, string body, int status, string message)
    {
        using var server = new OneAnswer(head, Encoding.UTF8.GetBytes(body));
        Tool.Fails(status, message, "fleet", "list", "--cluster", $"http://{server.Authority}", "--fleet", "north");
    }

    [Test]
    public void A_token_that_the_silo_does_not_know_is_told()
    {
        string file = Tool.NewFile("token");
        File.WriteAllText(file, "s3cret-word-0123456");
        using var server = new OneAnswer(Problem, """{"detail": "A token is needed."}"""u8.ToArray());
        string error = Tool.Fails(2, "does not know the token. Give the file with its own with --fleet-token-file", "serve",
            "tone", "--cluster", $"http://{server.Authority}", "--fleet-token-file", file).Error;
        Assert.That(error, Does.Not.Contain("s3cret-word"));
    }
}
