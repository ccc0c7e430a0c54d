using Microsoft.Playwright;

namespace AudioPipelines.Dashboard.Tests.Browser;

/// <summary>One Chromium for all tests of this namespace, which is what takes long to start.</summary>
[SetUpFixture]
public class SharedBrowser
{
    private static readonly string[] _places =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];

    /// <summary>A program that does nothing but what a page makes it do.</summary>
    private static readonly string[] _options =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--autoplay-policy=no-user-gesture-required",
    ];

    private static IPlaywright? _playwright;
    private static IBrowser? _browser;

    /// <summary>The browser. It starts when the first test asks for it; tests here run one after the other.</summary>
    internal static async Task<IBrowser> Ask()
    {
        if (_browser is not null) return _browser;
        string? program = Environment.GetEnvironmentVariable("AUDIOPIPELINES_CHROMIUM") is { Length: > 0 } named
            ? named
            : _places.FirstOrDefault(File.Exists);
        if (program is null)
        {
            const string missing = "There is no Chromium here: apt-get install chromium, or name one in AUDIOPIPELINES_CHROMIUM.";
            if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 }) Assert.Fail(missing);
            Assert.Ignore(missing);
        }

        Assertions.SetDefaultExpectTimeout((float)Eventually.DefaultDeadline.TotalMilliseconds);
        _playwright ??= await Playwright.CreateAsync();
        return _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = _options });
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
    }
}
