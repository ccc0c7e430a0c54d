using System.Globalization;

namespace AudioPipelines.Dashboard.Tests.Attacks;

/// <summary>Requests for the fleet that nobody of the page would send: none reaches it.</summary>
public sealed class FleetAttacks
{
    private const string Self = "Host: 127.0.0.1:{port}\r\nConnection: close\r\n";
    private const string Header = "X-AudioPipelines: 1\r\n";
    private const string None = "Content-Length: 0\r\n";
    private const string Drain = "POST /audio/api/v1/silos/berlin-1/drain HTTP/1.1\r\n" + Self;
    private const string Move = "POST /audio/api/v1/sources/door/move HTTP/1.1\r\n" + Self;

    private readonly MemoryFleet _fleet = new(MemoryFleet.Runs("door"));
    private PageServer _open = null!;
    private PageServer _readOnly = null!;
    private PageServer _locked = null!;

    private static IEnumerable<TestCaseData> Attacks()
    {
        yield return Raw("a drain without the header", Drain + None + "\r\n", 403);
        yield return Raw("a move without the header", Move + None + "\r\n", 403);
        yield return Raw("a drain of another origin", Drain + Header + None + "Origin: http://evil.example\r\n\r\n", 403);
        yield return Raw("a move of another origin", Move + Header + None + "Origin: http://evil.example\r\n\r\n", 403);
        yield return Raw("a drain through a proxy", Drain + Header + None + "X-Forwarded-For: 127.0.0.1\r\n\r\n", 403);
        yield return Raw("a form", Move + "Content-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}", 403);
        yield return Raw("a drain by GET", Drain.Replace("POST", "GET", StringComparison.Ordinal) + Header + "\r\n", 404, 405);
        yield return Raw("a silo of dots", Post("silos/..%2f..%2fberlin-1/drain"), 404);
        yield return Raw("a silo behind dots", Post("silos/x/../berlin-9/drain"), 404);
        yield return Raw("an address of another server", Post("silos/http:%2f%2fevil.example%2f/drain"), 404);
        yield return Raw("a silo in capitals", Post("silos/BERLIN-1/drain"), 404);
        yield return Raw("a silo with a line break", Post("silos/berlin-1%0d%0a/drain"), 404);
        yield return Raw("a null byte behind a silo", Post("silos/berlin-1%00/drain"), 400, 404);
        yield return Raw("a silo without a name", Post("silos//drain"), 404, 405);
        yield return Raw("a silo of 7,000 characters", Post($"silos/{new string('b', 7_000)}/drain"), 404);
        yield return Raw("a path as the place to go to", Body("{\"silo\": \"../berlin-2\"}"), 404);
        yield return Raw("more than the place to go to", Body("{\"silo\": \"berlin-2\", \"launch\": \"filesrc\"}"), 400);
        yield return Raw("two places in a list", Body("{\"silo\": [\"berlin-1\", \"berlin-2\"]}"), 400);
        yield return Raw("a long place", Body($"{{\"silo\": \"{new string('b', 8_000)}\"}}"), 413);
    }

    [OneTimeSetUp]
    public async Task Start()
    {
        _open = await PageServer.StartAsync(page => page.Fleet = _fleet);
        _readOnly = await PageServer.StartAsync(page => (page.Fleet, page.AllowCommands) = (_fleet, false));
        _locked = await PageServer.StartAsync(page =>
            (page.Fleet, page.Token, page.RequireTokenOnLoopback) = (_fleet, AttackTarget.Token, true));
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await _open.DisposeAsync();
        await _readOnly.DisposeAsync();
        await _locked.DisposeAsync();
    }

    [TestCaseSource(nameof(Attacks))]
    public async Task An_attack_does_not_reach_the_fleet(string request, int[] expected)
    {
        ArgumentNullException.ThrowIfNull(request);
        string port = _open.Port.ToString(CultureInfo.InvariantCulture);
        string answer = await RawRequest.SendAsync(
            _open.Port, request.Replace("{port}", port, StringComparison.Ordinal));
        Assert.That(RawRequest.Status(answer), Is.AnyOf([.. expected.Cast<object>()]));
        Assert.That(answer, Does.Not.Contain("evil"));
        Assert.That(_fleet.Told, Is.Empty);
    }

    [TestCase("api/v1/silos/berlin-1/drain")]
    [TestCase("api/v1/silos/berlin-1/undrain")]
    [TestCase("api/v1/sources/door/move")]
    [TestCase("api/v1/sources/door/stop")]
    public async Task A_page_to_look_at_and_one_with_a_token_let_no_command_through(string address)
    {
        using HttpResponseMessage refused = await _readOnly.Client.Command(address, "{}");
        using HttpResponseMessage unknown = await _locked.Client.Command(address, "{}");
        using HttpResponseMessage silos = await _locked.Client.GetAsync("api/v1/silos");
        Assert.Multiple(() =>
        {
            Assert.That((int)refused.StatusCode, Is.EqualTo(403));
            Assert.That((int)unknown.StatusCode, Is.EqualTo(401));
            Assert.That((int)silos.StatusCode, Is.EqualTo(401));
            Assert.That(_fleet.Told, Is.Empty);
        });
    }

    private static string Post(string path) => $"POST /audio/api/v1/{path} HTTP/1.1\r\n{Self}{Header}{None}\r\n";

    private static string Body(string body) =>
        $"{Move}{Header}Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}";

    private static TestCaseData Raw(string name, string request, params int[] expected) =>
        new TestCaseData(request, expected).SetArgDisplayNames(name);
}
