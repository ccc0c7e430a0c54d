using System.Globalization;
using Microsoft.Playwright;

namespace AudioPipelines.Dashboard.Tests.Browser;

/// <summary>Numbers as the page writes them, and the ledger's under the page's words.</summary>
internal static class ShownNumbers
{
    /// <summary>A number with its separators; nothing may be left out of it.</summary>
    public static long Read(string text) => long.Parse(
        text.Replace('−', '-'), NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>A list of terms, each with its number.</summary>
    public static async Task<Dictionary<string, long>> List(ILocator list)
    {
        IReadOnlyList<string> words = await list.Locator("dt").AllInnerTextsAsync();
        IReadOnlyList<string> numbers = await list.Locator("dd").AllInnerTextsAsync();
        return words.Zip(numbers).ToDictionary(pair => pair.First.Trim(), pair => Read(pair.Second.Trim()));
    }

    /// <summary>All words of an account.</summary>
    public static Dictionary<string, long> Of(ChannelLedger ledger) => new()
    {
        ["elapsed"] = ledger.Elapsed,
        ["delivered"] = ledger.Delivered,
        ["unclaimed"] = ledger.Unclaimed,
        ["lost"] = ledger.Lost,
        ["not started"] = ledger.NotStarted,
        ["stalled"] = ledger.Stalled,
        ["ended"] = ledger.Ended,
        ["padding"] = ledger.Padding,
        ["received"] = ledger.Received,
        ["resampled"] = ledger.Resampled,
        ["late"] = ledger.Late,
        ["duplicate"] = ledger.Duplicate,
        ["overflow"] = ledger.Overflow,
        ["trimmed"] = ledger.Trimmed,
        ["pending"] = ledger.Pending,
    };
}
