using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace AudioPipelines.Cli.Tests;

/// <summary><c>serve</c>: sources and their page, until Ctrl-C.</summary>
[Parallelizable]
public class ServeTests
{
    [Test]
    public void A_preset_is_on_the_page_in_real_time_and_ends_with_Ctrl_C()
    {
        using var page = new ServedPage("tone");
        Eventually.Is(() => Delivered(page.Source("tone")) > 0, "audio");

        (HttpStatusCode status, string html) = page.Get("");
        Assert.That((status, html.Contains("<html", StringComparison.OrdinalIgnoreCase)), Is.EqualTo((HttpStatusCode.OK, true)));
        Assert.That(page.Url.ToString(), Does.Match(@"^http://127\.0\.0\.1:[1-9]\d*/$"));
        Assert.That(page.Of("started")[0].GetProperty("source").GetString(), Is.EqualTo("tone"));
        Assert.That(page.Source("tone").GetProperty("isLive").GetBoolean(), Is.True, "as it sounds, not as fast as it goes");
        using Stream watching = page.OpenEvents(); // a viewer does not keep it

        JsonElement channel = page.End()[0].GetProperty("ledger")[0];
        Assert.That(channel.GetProperty("delivered").GetInt64(), Is.GreaterThan(0));
        Assert.That(channel.GetProperty("unclaimed").GetInt64(), Is.Zero);
    }

    [Test]
    public void Presets_files_and_folders_are_served_together_each_under_a_name_of_its_own()
    {
        string folder = TestFolder.Create("serve"), talk = Path.Combine(folder, "tone.yaml");
        File.WriteAllText(talk, "name: x\nlaunch: audiotestsrc is-live=true ! appsink name=audio\n");
        File.WriteAllText(Path.Combine(folder, "pipeline.schema.json"), "{}");
        using var page = new ServedPage(
            "tone", MediaFiles.Flac.Path, folder, "--set", "tone.frequency=1000", "--set", "tone.channels=3");

        string file = Path.GetFileNameWithoutExtension(MediaFiles.Flac.Path);
        string?[] names = [.. page.Of("listening")[0].GetProperty("sources").EnumerateArray().Select(name => name.GetString())];
        Assert.That(names, Is.EqualTo(new[] { "tone", file, "tone-2" }));
        page.WaitFor("tone-2", "running");
        page.WaitFor("tone", "running");
        Assert.That(page.Source("tone").GetProperty("format").GetProperty("channels").GetInt32(), Is.EqualTo(3));
        page.End();
    }

    [Test]
    public void A_source_that_fails_is_on_the_page_with_its_advice_and_the_others_go_on()
    {
        string missing = Path.Combine(TestFolder.Create("serve"), "missing.wav");
        string broken = Tool.Launch($"filesrc location=\"{missing}\" ! decodebin ! appsink name=audio");
        using var page = new ServedPage("tone", broken);
        page.WaitFor("description", "failed");
        page.WaitFor("tone", "running");

        JsonElement error = page.Source("description").GetProperty("lastError");
        Assert.That(error.GetProperty("message").GetString(), Does.Contain(missing));
        Assert.That(error.GetProperty("kind").GetString(), Is.EqualTo("notFound"));
        Assert.That(page.Of("error").Single().GetProperty("source").GetString(), Is.EqualTo("description"));
        Assert.That(page.Runs, Is.True);
        page.End();
    }

    [Test]
    public void An_edited_description_is_taken_over_and_a_broken_edit_is_told()
    {
        string description = Tool.Launch("audiotestsrc is-live=true ! audio/x-raw,channels=1 ! appsink name=audio");
        string folder = Path.GetDirectoryName(description)!, text = File.ReadAllText(description);
        using var page = new ServedPage(folder);
        page.WaitFor("description", "running");

        File.WriteAllText(description, text.Replace("channels=1", "channels=2"));
        Eventually.Is(() => page.Of("epoch").Any(epoch => epoch.GetProperty("channels").GetInt32() == 2), "the edit");
        File.WriteAllText(description, text.Replace("launch", "lunch"));
        Eventually.Is(() => page.Output.Contains("did you mean 'launch'", StringComparison.Ordinal), "the error");

        Assert.That(page.Source("description").GetProperty("state").GetString(), Is.EqualTo("running"));
        page.End();
    }

    [Test]
    public void A_file_that_comes_into_the_folder_is_a_source_and_one_that_goes_is_told_of_while_its_source_goes_on()
    {
        string folder = TestFolder.Create("serve"), late = Path.Combine(folder, "late.yaml");
        string text = "name: x\nlaunch: audiotestsrc is-live=true ! audio/x-raw,channels=2 ! appsink name=audio\n";
        File.WriteAllText(Path.Combine(folder, "first.yaml"), text);
        using var page = new ServedPage(folder);
        page.WaitFor("first", "running");

        File.WriteAllText(late, text[..20]);
        Eventually.Is(() => page.Output.Contains($"{late} is not served yet", StringComparison.Ordinal), "the half file");
        File.WriteAllText(late, text);
        Eventually.Is(() => page.Of("started").Any(OfLate), $"the source of the whole file; it wrote: {page.Output}");
        page.WaitFor("late", "running");
        Assert.That(page.Source("late").GetProperty("canReload").GetBoolean(), Is.True);
        File.WriteAllText(late, text.Replace("channels=2", "channels=3"));
        Eventually.Is(() => page.Of("epoch").Any(epoch => epoch.GetProperty("channels").GetInt32() == 3), "its edit");

        File.Delete(late);
        Eventually.Is(() => page.Output.Contains($"{late} of source 'late' is gone", StringComparison.Ordinal), "its end");
        Assert.That(page.Source("late").GetProperty("state").GetString(), Is.EqualTo("running"));
        Assert.That(page.End(added: 1).Count(OfLate), Is.EqualTo(1));

        static bool OfLate(JsonElement line) => line.GetProperty("source").GetString() == "late";
    }

    [Test]
    public void Ctrl_C_finishes_what_a_source_records()
    {
        string recordings = Path.Combine(TestFolder.Create("serve"), "takes");
        using var page = new ServedPage(Tool.Description(
            $"name: x\nlaunch: audiotestsrc is-live=true ! appsink name=audio\nrecording:\n  folder: {recordings}\n"));
        Eventually.Is(() => Delivered(page.Source("description")) > 4800, "audio");

        long delivered = Delivered(page.End(143, "TERM")[0]);

        JsonElement replayed = Tool.RunJson("replay", recordings, "--fast").Summary;
        Assert.That(replayed.GetProperty("samples").GetInt64(), Is.EqualTo(delivered));
    }

    [Test]
    public void Beyond_this_machine_the_address_holds_a_token_and_nobody_gets_data_without_it()
    {
        using var page = new ServedPage("tone", "--listen", "0.0.0.0:0");
        string token = page.Url.Fragment["#token=".Length..];

        Assert.That(token, Has.Length.EqualTo(32));
        Assert.That(IPAddress.Parse(page.Url.Host), Is.Not.EqualTo(IPAddress.Any));
        if (IPAddress.IsLoopback(IPAddress.Parse(page.Url.Host))) Assert.Ignore("This machine has no network.");
        Assert.That(page.Get("api/v1/sources").Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(page.Get("api/v1/sources", token[..^1] + '!').Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(page.Get("api/v1/sources", token).Status, Is.EqualTo(HttpStatusCode.OK));
        page.End();
        Assert.That(page.Output.Split(token), Has.Length.EqualTo(2), "the token is written once");
    }

    [Test]
    public void A_token_of_a_file_is_asked_for_on_this_machine_too_and_is_not_printed()
    {
        const string token = "a-word-that-nobody-guesses-0123456789";
        string file = Tool.NewFile("token");
        File.WriteAllText(file, token + "\n");
        Tool.SetMode("600", file);
        using var page = new ServedPage("tone", "--token-file", file);

        Assert.That(page.Get("api/v1/sources").Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(page.Get("api/v1/sources", token).Status, Is.EqualTo(HttpStatusCode.OK));
        page.End();
        Assert.That(page.Output, Does.Not.Contain(token).And.Contain(file).And.Not.Contain("chmod"));
    }

    [Test]
    public void A_page_that_may_only_look_refuses_commands()
    {
        using var page = new ServedPage("tone", "--read-only");
        using var other = new ServedPage("tone");
        other.WaitFor("tone", "running");

        Assert.That(page.Post("api/v1/sources/tone/stop"), Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(other.Post("api/v1/sources/tone/stop"), Is.EqualTo(HttpStatusCode.Accepted));
        other.WaitFor("tone", "stopped");
        Assert.That(page.Source("tone").GetProperty("state").GetString(), Is.Not.EqualTo("stopped"));
        page.End();
        other.End();
    }

    [Test]
    public void A_port_that_is_taken_is_named_with_what_to_do()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        string taken = other.LocalEndpoint.ToString()!;

        ProgramResult result = Tool.Fails(1, "is in use by another program", "serve", "tone", "--listen", taken);

        Assert.That(result.Error, Does.Contain($"Port {taken.Split(':')[1]} of 127.0.0.1").And.Contain("--listen 127.0.0.1:0"));
        Assert.That(result.Output, Is.Empty);
        Tool.Fails(1, "does not have that address", "serve", "tone", "--listen", "203.0.113.7:0");
    }

    [Test]
    public void A_browser_is_opened_without_the_token()
    {
        string folder = TestFolder.Create("browser"), opened = Path.Combine(folder, "opened");
        string program = Path.Combine(folder, "xdg-open");
        File.WriteAllText(program, $"#!/bin/sh\necho \"$@\" > '{opened}'\n");
        Tool.SetMode("700", program);
        var environment = new Dictionary<string, string?>
        {
            ["PATH"] = $"{folder}:{Environment.GetEnvironmentVariable("PATH")}",
            ["DISPLAY"] = ":0",
        };
        using var page = new ServedPage(environment, "tone", "--open", "--listen", "0.0.0.0:0");
        Eventually.Is(() => File.Exists(opened) && File.ReadAllText(opened).EndsWith('\n'), "the browser");

        Assert.That(File.ReadAllText(opened), Is.EqualTo($"http://127.0.0.1:{page.Url.Port}/\n"));
        page.End();
    }

    private static long Delivered(JsonElement source)
    {
        JsonElement ledger = source.TryGetProperty("totals", out JsonElement totals) ? totals : source.GetProperty("ledger")[0];
        return ledger.GetProperty("delivered").GetInt64();
    }
}
