using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace AudioPipelines.Dashboard.Tests.Browser;

/// <summary>What holds in every test with a browser: the page writes nothing on its console, and asks only its server.</summary>
public abstract class PageTests
{
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentQueue<string> _sockets = new();

    /// <summary>The window.</summary>
    protected IPage Page { get; private set; } = null!;

    /// <summary>What the page complains of where a test makes it: part of the text of each line.</summary>
    protected IList<string> Expected { get; } = [];

    /// <summary>The addresses of the sockets that the page has opened.</summary>
    protected IReadOnlyCollection<string> Sockets => _sockets;

    /// <summary>Opens a window, to be closed before its server is: the page would tell of each request that is refused.</summary>
    private protected async Task<IBrowserContext> OpenAsync(
        Uri page, int width = 1280, int height = 800, ColorScheme colours = ColorScheme.Light)
    {
        IBrowser browser = await SharedBrowser.Ask();
        IBrowserContext window = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = colours,
            ReducedMotion = ReducedMotion.Reduce,
        });
        window.SetDefaultTimeout((float)Eventually.DefaultDeadline.TotalMilliseconds);
        window.Request += (_, request) => Look(request, page);
        Page = await window.NewPageAsync();
        Page.PageError += (_, error) => _complaints.Enqueue($"thrown: {error}");
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _complaints.Enqueue($"{message.Type}: {message.Text} ({message.Location})");
        };
        Page.WebSocket += (_, socket) => _sockets.Enqueue(socket.Url);
        await Page.GotoAsync(page.AbsoluteUri);
        return window;
    }

    [TearDown]
    public void LookAtComplaints()
    {
        string[] all = [.. _complaints], expected = [.. Expected];
        _complaints.Clear();
        _sockets.Clear();
        Expected.Clear();
        Assert.That(
            all.Where(text => !expected.Any(part => text.Contains(part, StringComparison.Ordinal))), Is.Empty,
            "on the console, or asked of others");
        Assert.That(all.Length > 0 || expected.Length == 0, $"nobody complained of {string.Join(", ", expected)}");
    }

    /// <summary>Fails where a check of accessibility finds anything that is serious.</summary>
    protected async Task AssertAccessible()
    {
        AxeResult result = await Page.RunAxe();
        string[] serious = [.. result.Violations.Where(found => found.Impact is "serious" or "critical").Select(found =>
            $"{found.Id}: {found.Help}\n  {string.Join("\n  ", found.Nodes.Select(node => node.Html))}")];
        Assert.That(serious, Is.Empty, $"at {Page.Url}");
        Assert.That(result.Passes, Is.Not.Empty, "what was looked at");
    }

    /// <summary>Fails where something is cut off at the side, or can only be reached by scrolling there.</summary>
    protected async Task AssertFitsWidth()
    {
        int over = await Page.EvaluateAsync<int>(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.That(over, Is.Zero, "pixels beyond the window's width");
    }

    private void Look(IRequest request, Uri server)
    {
        var asked = new Uri(request.Url);
        bool isOwn = asked.Scheme is "blob" or "data" || asked.Authority == server.Authority;
        if (!isOwn) _complaints.Enqueue($"asked elsewhere: {request.Url}");
    }
}
