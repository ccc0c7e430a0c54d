using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AudioPipelines.Orleans.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace AudioPipelines.Orleans.Tests;

/// <summary>What the page on Kubernetes gives to copy is what the program takes. There is no Kubernetes here: the test does with
/// the manifest's container what a node would.</summary>
public partial class KubernetesTests
{
    private const string Secrets = "/run/secrets/audio-fleet";

    private static readonly string _page = File.ReadAllText(
        Path.Combine(Repository.Root, "src", "AudioPipelines.Silo", "KUBERNETES.md"));

    [Test]
    public async Task A_silo_started_as_the_manifest_says_gets_ready_takes_a_source_and_ends_within_its_grace()
    {
        YamlNode pod = Manifest("Deployment")["spec"]["template"]["spec"], container = pod["containers"][0];
        using var redis = new RedisServer();
        string secrets = TestFolder.Create("secrets");
        await File.WriteAllTextAsync(Path.Combine(secrets, "token"), "0123456789abcdef");
        var ports = ((YamlSequenceNode)container["ports"]).ToDictionary(
            port => Text(port["name"]), port => (There: Text(port["containerPort"]), Here: Ports.Free()));
        IEnumerable<string> arguments = ((YamlSequenceNode)container["args"]).Select(argument => ports.Values.Aggregate(
            Text(argument).Replace("$(POD_NAME)", "audio-silo-1").Replace("$(POD_IP)", "127.0.0.1")
                .Replace(Secrets, secrets).Replace("nats://nats:4222", NatsServer.UrlOfNobody()),
            (text, port) => Regex.Replace(text, $"\\b{port.There}$", port.Here.ToString(CultureInfo.InvariantCulture))));
        Assert.That(Text(container["volumeMounts"][0]["mountPath"]), Is.EqualTo(Secrets));
        Assert.That(container["env"].ToString(), Does.Contain("AUDIOPIPELINES_CLUSTER"));

        using BackgroundProgram silo = BackgroundProgram.Start(
            "dotnet", ["exec", Repository.Program("AudioPipelines.Silo"), .. arguments],
            new Dictionary<string, string?> { ["AUDIOPIPELINES_CLUSTER"] = redis.Address });
        YamlNode probe = container["readinessProbe"]["httpGet"];
        string root = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{ports[Text(probe["port"])].Here}");
        using var node = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
        Eventually.Is(
            () => StatusOf(node, root + Text(probe["path"])) == HttpStatusCode.OK, $"a silo that is ready: {silo.Output}",
            TimeSpan.FromMinutes(2));
        using var fleet = new FleetHttp(new Uri($"{root}/fleet/v1/"));
        await fleet.OkAsync(HttpMethod.Post, "sources", FleetHttp.Tone("hall"));
        Eventually.Is(
            () => (string?)fleet.ListAsync().GetAwaiter().GetResult()["sources"]![0]!["state"] == "running",
            "a source that runs");

        var grace = TimeSpan.FromSeconds(int.Parse(Text(pod["terminationGracePeriodSeconds"]), CultureInfo.InvariantCulture));
        Assert.That(grace, Is.GreaterThan(new FleetSiloOptions().DrainDeadline));
        silo.Signal("TERM");
        Assert.That(silo.WaitForExit(), Is.Zero, silo.Output);
    }

    [Test]
    public void The_service_leads_to_the_silos_of_the_deployment()
    {
        YamlNode deployment = Manifest("Deployment")["spec"], service = Manifest("Service")["spec"];
        string labels = deployment["template"]["metadata"]["labels"].ToString();
        Assert.That(deployment["selector"]["matchLabels"].ToString(), Is.EqualTo(labels));
        Assert.That(service["selector"].ToString(), Is.EqualTo(labels));
        IEnumerable<string> ports = ((YamlSequenceNode)deployment["template"]["spec"]["containers"][0]["ports"])
            .Select(port => Text(port["name"]));
        Assert.That(ports, Does.Contain(Text(service["ports"][0]["targetPort"])));
    }

    private static YamlNode Manifest(string kind)
    {
        var all = new YamlStream();
        all.Load(new StringReader(YamlBlock().Match(_page).Groups[1].Value));
        return all.Documents.Select(document => document.RootNode).Single(one => Text(one["kind"]) == kind);
    }

    private static HttpStatusCode? StatusOf(HttpClient client, string address)
    {
        try
        {
            using HttpResponseMessage answer = client.GetAsync(address).GetAwaiter().GetResult();
            return answer.StatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            return null;
        }
    }

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex YamlBlock();
}
