namespace AudioPipelines.Tests.Descriptions;

public class ParameterTests
{
    private static readonly PipelineDescription _description = PipelineDescription.Parse("""
        name: my-tone
        parameters:
          bufferCount: {type: integer, default: 1, minimum: 1, maximum: 9}
          wave: {type: enum, choices: [sine, ticks], environment: WAVE}
          location: {type: path, required: true, exists: true}
        launch: audiotestsrc num-buffers={bufferCount} wave={wave} x={location} ! appsink
        """, "my-tone.yaml");

    private static ParameterSources Sources(params (string Name, string? Value)[] environment) => new()
    {
        Environment = name => environment.FirstOrDefault(e => e.Name == name).Value,
        Configuration = name => name == "bufferCount" ? "3" : null,
    };

    private static (string?, ParameterOrigin) Buffers(ParameterValues values, ParameterSources sources)
    {
        values["location"] = "/a";
        ResolvedParameter parameter = _description.ResolveParameters(values, sources).Single(
            p => p.Definition.Name == "bufferCount");
        return (parameter.Text, parameter.Origin);
    }

    [Test]
    public void A_value_comes_before_the_environment_before_the_configuration_before_the_default()
    {
        ParameterSources all = Sources(("AUDIOPIPELINES_MY_TONE_BUFFER_COUNT", "2"));

        Assert.That(Buffers(new() { ["bufferCount"] = 5 }, all), Is.EqualTo(("5", ParameterOrigin.Value)));
        Assert.That(Buffers([], all), Is.EqualTo(("2", ParameterOrigin.Environment)));
        Assert.That(
            Buffers([], Sources(("AUDIOPIPELINES_MY_TONE_BUFFER_COUNT", ""))), Is.EqualTo(("3", ParameterOrigin.Configuration)));
        Assert.That(Buffers([], ParameterSources.None), Is.EqualTo(("1", ParameterOrigin.Default)));
    }

    [Test]
    public void The_value_of_a_secret_is_told_by_a_mark_wherever_it_came_from()
    {
        PipelineDescription guarded = PipelineDescription.Parse("""
            name: guarded
            parameters:
              given: {secret: true}
              default: {secret: true, default: abc}
              none: {secret: true}
            launch: souphttpsrc user-id={given} user-pw={default} user-agent={none} ! appsink
            """, "guarded.yaml");

        IReadOnlyList<ResolvedParameter> told = guarded.ResolveParameters(new() { ["given"] = "abc" }, ParameterSources.None);

        Assert.That(told.Select(parameter => parameter.Text), Is.EqualTo(new[] { "***", "***", null }));
    }

    [Test]
    public void An_environment_variable_can_be_named()
    {
        ParameterValues values = new() { ["location"] = "/a" };

        Assert.That(_description.Resolve(values, Sources(("WAVE", "ticks"))).LaunchTexts[0], Does.Contain("wave=\"ticks\""));
        Assert.That(_description.Resolve(values, ParameterSources.None).LaunchTexts[0], Does.Not.Contain("wave"));
    }

    [Test]
    public void Everything_wrong_with_the_values_is_told_at_once()
    {
        ParameterValues values = new() { ["bufferCount"] = 10, ["locatoin"] = "a.wav" };

        DescriptionException e = Assert.Throws<DescriptionException>(
            () => _description.Resolve(values, Sources(("WAVE", "tick"))))!;

        Assert.That(e.Errors.Select(x => x.ToString()), Is.EqualTo(new[]
        {
            "my-tone.yaml: there is no parameter 'locatoin'; expected one of bufferCount, wave, location; did you mean "
            + "'location'?",
            "my-tone.yaml: parameter 'bufferCount' cannot be '10'; expected a whole number from 1 to 9",
            "my-tone.yaml: parameter 'wave' cannot be 'tick' from the environment variable WAVE; expected one of sine, ticks; "
            + "did you mean 'ticks'?",
            "my-tone.yaml: parameter 'location' has no value: give it with --set location=…, in the environment variable "
                + "AUDIOPIPELINES_MY_TONE_LOCATION, or in code as [\"location\"] = …; expected a path without control "
                + "characters",
        }));
    }

    [Test]
    public void A_file_that_is_not_there_is_found_at_the_start_and_not_here() =>
        Assert.That(_description.Resolve(new() { ["location"] = "no/such.wav" }, ParameterSources.None).InputFiles,
            Is.EqualTo(new[] { Path.GetFullPath("no/such.wav") }));

    [Test]
    public void Values_may_be_objects_of_their_own_type()
    {
        var description = PipelineDescription.Parse("""
            parameters: {d: {type: duration}, u: {type: uri}, p: {type: path}, n: {type: number}, b: {type: boolean},
              s: {type: enum, choices: [S16]}}
            launch: x d={d} u={u} p={p} n={n} b={b} s={s} ! appsink
            """, "d");

        PipelinePlan plan = description.Resolve(new()
        {
            ["d"] = TimeSpan.FromMilliseconds(5),
            ["u"] = new Uri("http://h/a b"),
            ["p"] = new FileInfo("/x"),
            ["n"] = 0.1f,
            ["b"] = false,
            ["s"] = SampleType.S16,
        }, ParameterSources.None);

        Assert.That(plan.LaunchTexts[0], Is.EqualTo(
            $"x d=5000000 u=\"http://h/a%20b\" p=\"{Path.GetFullPath("/x")}\" n=0.10000000149011612 b=false s=\"S16\" ! "
            + $"appsink"));
    }
}
