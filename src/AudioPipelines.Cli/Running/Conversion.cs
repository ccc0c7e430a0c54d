using AudioPipelines.Cli.Output;

namespace AudioPipelines.Cli.Running;

/// <summary>One <c>convert</c>: runs a source into files, and shows how far it is.</summary>
internal sealed class Conversion(PlannedSource planned, ConvertedFiles files, Terminal terminal, Interruption interruption)
    : IDisposable
{
    private readonly AudioSource _source = planned.ToListen().Make();

    private Exception? _failure;

    /// <summary>Runs it to its end. A source that is interrupted gives a complete file of what came.</summary>
    /// <returns>How many samples each channel has.</returns>
    /// <exception cref="AudioSourceException">The source failed. There is no file then.</exception>
    /// <exception cref="IOException">A file cannot be written. There is none then.</exception>
    public long Run(string target)
    {
        _source.SetCallback(Take);
        _source.Notified += (_, what) =>
        {
            if (what is SourceWarning warning) terminal.Warning(warning.Message, warning.Debug);
            if (what is GapEnded gap)
                terminal.Warning(
                    $"{gap.Length} samples of channel {gap.Channel} are missing at {gap.Start}: silence stands for them.");
        };
        using CancellationTokenRegistration stopped = interruption.Requested.Register(_source.Stop);
        interruption.Requested.ThrowIfCancellationRequested();
        _source.Start();
        terminal.ShowProgress(
            Path.GetFileName(
                target), (_source as GstSource)?.Duration?.TotalSeconds, () => (double)files.Samples / _source.Format!.SampleRate,
            _source.Completion);
        _source.Completion.GetAwaiter().GetResult();
        if (_failure is not null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(_failure);
        if (files.Samples == 0)
            throw new AudioSourceException(AudioSourceErrorKind.NoAudio, $"'{planned.Plan.Name}' gave no audio.");
        long samples = files.Samples;
        files.Complete();
        return samples;
    }

    public void Dispose() => _source.Dispose();

    private void Take(AudioFrame frame)
    {
        if (_failure is not null) return;
        try
        {
            files.Write(frame);
        }
        catch (Exception failure)
        {
            _failure = failure;
            _source.Stop();
        }
    }
}
