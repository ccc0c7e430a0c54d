namespace AudioPipelines.Dashboard.Tests.Attacks;

/// <summary>Requests that no client would send. {port} stands for the server's.</summary>
public sealed class RawAttacks
{
    private const string Self = "Host: 127.0.0.1:{port}\r\nConnection: close\r\n";
    private const string Command = "X-AudioPipelines: 1\r\nContent-Length: 0\r\n";
    private const string Stop = "POST /audio/api/v1/sources/quiet-room/stop HTTP/1.1\r\n";
    private const string List = "GET /audio/api/v1/sources HTTP/1.1\r\n";

    private static IEnumerable<TestCaseData> Attacks()
    {
        // Paths that would leave the page's files, if it had any on a disk.
        yield return Get("dots", "/audio/assets/../../../../etc/passwd", 404);
        yield return Get("encoded dots", "/audio/assets/%2e%2e/%2e%2e/%2e%2e/etc/passwd", 404);
        yield return Get("encoded slashes", "/audio/assets/..%2f..%2f..%2fetc%2fpasswd", 404);
        yield return Get("backslashes", @"/audio/assets/..\..\..\etc\passwd", 404, 400);
        yield return Get("encoded backslashes", "/audio/assets/..%5c..%5c..%5cetc%5cpasswd", 404);
        yield return Get("dots encoded twice", "/audio/assets/%252e%252e%252f%252e%252e%252fetc/passwd", 404);
        yield return Get("a null byte behind a page's file", "/audio/index.html%00.txt", 400, 404);
        yield return Get("a null byte in a name", "/audio/api/v1/sources/quiet-room%00", 400, 404);
        yield return Get("overlong UTF-8 dots", "/audio/assets/%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd", 400, 404);
        yield return Get("two slashes", "/audio//etc/passwd", 404);
        yield return Get("a path as a source's name", "/audio/api/v1/sources/..%2f..%2f..%2fetc%2fpasswd/description", 404);
        yield return Get("a description's path as a name", "/audio/api/v1/sources/%2fetc%2fpasswd/description", 404);
        yield return Get(
            "a launch text as a name", "/audio/api/v1/sources/filesrc%20location=%2fetc%2fpasswd%20!%20appsink", 404);
        yield return Get("a preset's name", "/audio/api/v1/sources/tone/graph", 404);
        yield return Get("a line break in a name", "/audio/api/v1/sources/x%0d%0aSet-Cookie:%20audiopipelines=1", 404);
        yield return Get("markup in a name", "/audio/api/v1/sources/%3Cscript%3Ealert(1)%3C%2Fscript%3E", 404);
        yield return Get("a name of 7,000 characters", "/audio/api/v1/sources/" + new string('a', 7_000), 404);
        yield return Get("a negative number of seconds", "/audio/api/v1/sources/quiet-room/gaps?seconds=-1", 400);
        yield return Get("seconds beyond numbers", "/audio/api/v1/sources/quiet-room/history?seconds=99999999999", 400);
        yield return Get("a number that is none", "/audio/api/v1/sources/quiet-room/events?after=0x10", 400);

        // Methods.
        yield return Get("a command by GET", "/audio/api/v1/sources/quiet-room/stop", 404, 405);
        yield return Raw(
            "a method that is overridden", "GET /audio/api/v1/sources/quiet-room/stop HTTP/1.1\r\n" + Self
            + "X-HTTP-Method-Override: POST\r\nX-AudioPipelines: 1\r\n\r\n", 404, 405);
        yield return Raw("DELETE of a source", "DELETE /audio/api/v1/sources/quiet-room HTTP/1.1\r\n" + Self + "\r\n", 404, 405);
        yield return Raw(
            "PUT of a page's file", "PUT /audio/index.html HTTP/1.1\r\n" + Self + "Content-Length: 1\r\n\r\nx", 404, 405);
        yield return Raw("TRACE", "TRACE /audio/ HTTP/1.1\r\n" + Self + "X-Private: quiet-room\r\n\r\n", 404, 405);
        yield return Raw("CONNECT", "CONNECT 127.0.0.1:22 HTTP/1.1\r\n" + Self + "\r\n", 400, 404, 405);

        // Other sites.
        yield return Raw("another origin", Stop + Self + Command + "Origin: http://evil.example\r\n\r\n", 403);
        yield return Raw("no origin at all", Stop + Self + Command + "Origin: null\r\n\r\n", 403);
        yield return Raw("another port", Stop + Self + Command + "Origin: http://127.0.0.1:1\r\n\r\n", 403);
        yield return Raw(
            "an origin that begins like ours", Stop + Self + Command
            + "Origin: http://127.0.0.1:{port}.evil.example\r\n\r\n", 403);
        yield return Raw("an origin with a user", Stop + Self + Command + "Origin: http://evil@127.0.0.1:{port}\r\n\r\n", 403);
        yield return Raw(
            "two origins", Stop + Self + Command + "Origin: http://127.0.0.1:{port}\r\nOrigin: http://evil.example\r\n\r\n", 403);
        yield return Raw("a browser that says cross-site", Stop + Self + Command + "Sec-Fetch-Site: cross-site\r\n\r\n", 403);
        yield return Raw("a form", Stop + Self + Form("application/x-www-form-urlencoded", "_method=POST"), 403);
        yield return Raw("a form that is plain text", Stop + Self + Form("text/plain", "{\"a\":\"=\"}"), 403);
        yield return Raw("the header with another value", Stop + Self + "X-AudioPipelines: 0\r\nContent-Length: 0\r\n\r\n", 403);
        yield return Raw(
            "events of another origin", "GET /audio/api/v1/events HTTP/1.1\r\n" + Self
            + "Origin: http://evil.example\r\n\r\n", 403);
        yield return Raw("a socket of another origin", Socket + "Origin: http://evil.example\r\n\r\n", 403);

        // Names that were made to point here.
        yield return Raw("a name of another site", List + "Host: evil.example:{port}\r\nConnection: close\r\n\r\n", 403);
        yield return Raw("a name like ours", List + "Host: 127.0.0.1.evil.example\r\nConnection: close\r\n\r\n", 403);
        yield return Raw("localhost under a site", List + "Host: localhost.evil.example\r\nConnection: close\r\n\r\n", 403);
        yield return Raw("a user before a name", List + "Host: 127.0.0.1@evil.example\r\nConnection: close\r\n\r\n", 400, 403);
        yield return Raw("two names", List + Self + "Host: evil.example\r\n\r\n", 400);
        yield return Raw("no name", List + "Connection: close\r\n\r\n", 400);
        yield return Raw(
            "an address before the path", "GET http://evil.example/audio/api/v1/sources HTTP/1.1\r\n" + Self + "\r\n", 400, 403);
        yield return Raw(
            "the login of another site's name", "POST /audio/login HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n"
            + Command + "\r\n", 403);

        // Proxies: their clients are not on this machine.
        yield return Raw("through a proxy", List + Self + "X-Forwarded-For: 127.0.0.1\r\n\r\n", 403);
        yield return Raw("through a proxy of RFC 7239", List + Self + "Forwarded: for=127.0.0.1\r\n\r\n", 403);
        yield return Raw("through nginx", List + Self + "X-Real-IP: 192.0.2.1\r\n\r\n", 403);
        yield return Raw("through a gateway", List + Self + "Via: 1.1 gate\r\n\r\n", 403);
        yield return Raw("an empty list of clients", List + Self + "X-Forwarded-For:\r\n\r\n", 403);

        // Bodies and headers.
        yield return Raw("a long body", Login(new string(' ', 8_000)), 413);
        yield return Raw(
            "a body that is said to be huge", "POST /audio/login HTTP/1.1\r\n" + Self
            + "X-AudioPipelines: 1\r\nContent-Length: 99999999999\r\n\r\n", 413);
        yield return Raw(
            "a body without end", "POST /audio/login HTTP/1.1\r\n" + Self
            + "X-AudioPipelines: 1\r\nTransfer-Encoding: chunked\r\n\r\n"
            + string.Concat(Enumerable.Repeat("1000\r\n" + new string('x', 4_096) + "\r\n", 64)), 413, 0);
        yield return Raw(
            "two lengths", "POST /audio/login HTTP/1.1\r\n" + Self + "X-AudioPipelines: 1\r\nContent-Length: 2\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /audio/api/v1/sources HTTP/1.1\r\n" + Self + "\r\n", 400);
        yield return Raw("a body of 2,000 brackets", Login(new string('[', 2_000)), 400);
        yield return Raw("a token that is a number", Login("{\"token\": 1}"), 400);
        yield return Raw("a token with a line break", Login("{\"token\": \"x\\r\\nSet-Cookie: a=b\"}"), 401);
        yield return Raw("a long header", List + Self + "X-Long: " + new string('x', 70_000) + "\r\n\r\n", 431, 400, 0);
        yield return Raw(
            "500 headers", List + Self + string.Concat(Enumerable.Range(0, 500).Select(n => $"X-{n}: 1\r\n")) + "\r\n", 431, 400,
            0);
        yield return Raw("no HTTP", "\u0016\u0003\u0001 quiet\r\n\r\n", 400, 0);
    }

    private const string Socket = "GET /audio/api/v1/live HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: Upgrade, close\r\n"
        + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEA==\r\n";

    [TestCaseSource(nameof(Attacks))]
    public async Task AnAttackDoesNothing(string request, int[] expected)
    {
        PageServer server = AttackTarget.Open;
        ArgumentNullException.ThrowIfNull(request);
        string text = request.Replace(
            "{port}", server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        string answer = await RawRequest.SendAsync(server.Port, text);
        Assert.Multiple(() =>
        {
            Assert.That(RawRequest.Status(answer), Is.AnyOf([.. expected.Cast<object>()]));
            Assert.That(answer, Does.Not.Contain(AttackTarget.Room).And.Not.Contain("root:"));
            Assert.That(answer, Does.Not.Contain("Set-Cookie"));
            Assert.That(answer.Split("HTTP/1.1 "), Has.Length.LessThanOrEqualTo(2), "one answer");
        });
        AttackTarget.AssertUnharmed();
    }

    private static string Login(string body) => "POST /audio/login HTTP/1.1\r\n" + Self
        + $"X-AudioPipelines: 1\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}";

    private static string Form(string type, string body) =>
        $"Content-Type: {type}\r\nContent-Length: {body.Length}\r\n\r\n{body}";

    private static TestCaseData Get(string name, string path, params int[] expected) =>
        Raw(name, $"GET {path} HTTP/1.1\r\n{Self}\r\n", expected);

    private static TestCaseData Raw(string name, string request, params int[] expected) =>
        new TestCaseData(request, expected).SetArgDisplayNames(name);
}
