using AudioPipelines.Descriptions;
using AudioPipelines.GStreamer;
using BenchmarkDotNet.Attributes;

namespace AudioPipelines.Benchmarks;

/// <summary>From a description file to a pipeline: its text is parsed, its template filled in, the launch text becomes a
/// pipeline.</summary>
public class DescriptionBenchmarks
{
    private const string Location = "/audio/some where/talk \"one\".flac";
    private string _text = null!;
    private PipelineDescription _description = null!;
    private ParameterValues _values = null!;
    private string _launch = null!;

    /// <summary>A small preset and the largest one.</summary>
    [Params("tone", "rtp")]
    public string Preset { get; set; } = "tone";

    [GlobalSetup]
    public void Setup()
    {
        _text = Presets.ReadText(Preset);
        _description = PipelineDescription.Parse(_text, Preset);
        _values = Preset == "rtp"
            ? new() { ["streams"] = (string[])["udp://239.69.0.1:5004", "udp://239.69.0.2:5004"] }
            : new() { ["wave"] = "silence" };
        _launch = _description.Resolve(_values).LaunchTexts[0];
        Gst.Initialize();
    }

    [Benchmark]
    public PipelineDescription ParseDescription() => PipelineDescription.Parse(_text, Preset);

    [Benchmark]
    public PipelinePlan FillTemplate() => _description.Resolve(_values);

    [Benchmark]
    public string QuoteValue() => GstQuoting.Quote(Location);

    [Benchmark]
    public void ParseLaunch() => Pipeline.Parse(_launch).Dispose();
}
