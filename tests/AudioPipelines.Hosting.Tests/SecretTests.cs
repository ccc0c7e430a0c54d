namespace AudioPipelines.Hosting.Tests;

/// <summary>A secret comes from the host's configuration and goes no further than the pipeline.</summary>
public class SecretTests
{
    private const string Telling = "zebra9";

    [Test]
    public async Task A_secret_is_in_no_log_and_no_error()
    {
        await using var host = new TestHost();
        host.Write("guarded.yaml", "parameters: {file: {type: path, secret: true, exists: true}}\nlaunch: filesrc "
            + "location={file} ! decodebin ! audioconvert ! appsink\n");
        host.WithSettings(
            ("Sources:guarded:Description", "guarded.yaml"), ("Sources:guarded:Parameters:file", $"/nowhere/{Telling}.wav"));
        AudioSourceException error = (await Assert.ThrowsAsync<AudioSourceException>(host.StartAsync))!;
        Assert.That(error.ToString(), Does.Contain(ParameterValues.SecretMark).And.Not.Contain(Telling));
        Assert.That(host.Log.Lines, Is.Not.Empty);
        Assert.That(host.Log.Lines.Where(line => line.Text.Contains(Telling, StringComparison.Ordinal)), Is.Empty);
        LedgerAssert.Balances(host.Source("guarded"));
    }

    [Test]
    public async Task A_secret_that_is_no_value_is_not_shown()
    {
        await using var host = new TestHost();
        host.Write(
            "guarded.yaml", "parameters: {pin: {type: integer, secret: true}}\nlaunch: audiotestsrc blocksize={pin} ! appsink\n");
        host.WithSettings(("Sources:guarded:Description", "guarded.yaml"), ("Sources:guarded:Parameters:pin", Telling));
        Exception error = (await Assert.CatchAsync(host.StartAsync))!;
        Assert.That(error.ToString(), Does.Contain("'pin'").And.Not.Contain(Telling));
    }
}
