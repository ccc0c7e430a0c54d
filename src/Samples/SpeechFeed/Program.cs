using AudioPipelines;

if (args is not [var from])
{
    Console.Error.WriteLine("usage: SpeechFeed mic|FILE|ADDRESS > 16 kHz, one channel, 16 bits");
    return 2;
}

(string preset, string? parameter, string? value) =
    from == "mic" ? ("mic", null, null) : from.Contains("://") ? PipelineDescription.ForUri(from) : ("file", "location", from);
var parameters = new ParameterValues { ["rate"] = 16_000, ["channels"] = 1 };
if (parameter is not null) parameters[parameter] = value;

try
{
    await using var source = GstSource.FromDescription(preset, parameters);
    await using Stream speech = source.ReadAsStream(SampleType.S16);
    await using Stream recogniser = Console.OpenStandardOutput();
    await speech.CopyToAsync(recogniser);
    Console.Error.WriteLine(source.Ledger);
    return 0;
}
catch (AudioSourceException error)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}
