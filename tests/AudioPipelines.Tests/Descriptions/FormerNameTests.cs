namespace AudioPipelines.Tests.Descriptions;

/// <summary>A value under a parameter's former name is an error that says the new name, wherever the value comes from.</summary>
public class FormerNameTests
{
    private const string Renamed = "parameter 'latency'";
    private const string Advice = "is now 'jitterBuffer'; expected jitterBuffer as a duration";

    private static readonly (string Preset, ParameterValues Values)[] _presets =
    [
        ("rtp", new() { ["streams"] = "udp://127.0.0.1:5004" }),
        ("rtsp", new() { ["location"] = "rtsp://localhost/a" }),
    ];

    private static IEnumerable<string> Names => _presets.Select(preset => preset.Preset);

    [TestCaseSource(nameof(Names))]
    public void A_value_in_code_says_the_new_name(string preset)
    {
        Assert.That(Errors(preset, ("latency", 50)), Is.EqualTo(new[] { $"{Renamed} {Advice}" }));
        Assert.That(Errors(preset, ("LATENCY", "50")), Has.One.EndsWith($"'LATENCY' {Advice}"));
    }

    [TestCaseSource(nameof(Names))]
    public void A_value_in_the_environment_or_the_configuration_says_the_new_name(string preset)
    {
        string variable = $"AUDIOPIPELINES_{preset.ToUpperInvariant()}_LATENCY";
        var environment = new ParameterSources { Environment = name => name == variable ? "50" : null };
        var configuration = new ParameterSources { Configuration = name => name == "latency" ? "50" : null };

        Assert.That(Errors(preset, environment), Is.EqualTo(new[]
        {
            $"{Renamed}, which the environment variable {variable} gives, {Advice}",
        }));
        Assert.That(Errors(preset, configuration), Is.EqualTo(new[] { $"{Renamed}, which the configuration gives, {Advice}" }));
    }

    [TestCase("parameters: {a: {}, b: {formerly: a}}", "share the environment variable AUDIOPIPELINES_X_A")]
    [TestCase("parameters: {a: {formerly: b c}}", "is not a parameter's name")]
    public void A_former_name_that_cannot_be_one_is_refused(string parameters, string error) =>
        Assert.That(
            PipelineDescription.ValidateText($"name: x\nlaunch: a ! appsink\n{parameters}", "x.yaml").Select(e => e.ToString()),
            Has.One.Contains(error));

    private static string[] Errors(string preset, (string Name, object Value) value)
    {
        ParameterValues values = ValuesOf(preset);
        values.Add(value.Name, value.Value);
        return Errors(preset, values, ParameterSources.None);
    }

    private static string[] Errors(string preset, ParameterSources sources) => Errors(preset, ValuesOf(preset), sources);

    private static string[] Errors(string preset, ParameterValues values, ParameterSources sources)
    {
        DescriptionException e = Assert.Throws<DescriptionException>(() => Presets.Load(preset).Resolve(values, sources))!;
        return [.. e.Errors.Select(error => error.ToString()[(preset.Length + 2)..].Split(": a number")[0])];
    }

    private static ParameterValues ValuesOf(string preset)
    {
        var values = new ParameterValues();
        foreach ((string name, object? value) in _presets.Single(p => p.Preset == preset).Values) values.Add(name, value);
        return values;
    }
}
