namespace AudioPipelines.Descriptions;

/// <summary>A key of descriptions whose value goes into the plan.</summary>
/// <param name="name">The key; below a section, <c>section.key</c>.</param>
/// <param name="show">What a plan says under it, in words; <see langword="null"/>: nothing worth telling.</param>
internal abstract class PlanKey(string name, Func<PipelinePlan, string?> show)
{
    public string Name => name;

    /// <summary>The section that it stands in; empty: the top level.</summary>
    public string Section { get; } = name.Contains('.', StringComparison.Ordinal) ? name.Split('.')[0] : "";

    /// <summary>The key as it is written.</summary>
    public string Word { get; } = name.Split('.')[^1];

    /// <summary>What a section without this key lacks; <see langword="null"/>: the key may be left out.</summary>
    public string? Missing { get; init; }

    /// <summary>The words of a choice; otherwise empty.</summary>
    public abstract IReadOnlyList<string> Choices { get; }

    /// <summary>What its value must be, for error messages.</summary>
    public abstract string Expected { get; }

    public string? Show(PipelinePlan plan) => show(plan);

    /// <summary>What a description says under the key; <see langword="null"/>: nothing, or nothing valid.</summary>
    public abstract PlanSetting? Read(SectionReader section);
}

/// <inheritdoc cref="PlanKey"/>
/// <param name="name">The key.</param>
/// <param name="kind">What its value must be.</param>
/// <param name="set">Puts a value into a plan.</param>
/// <param name="show">What a plan says under it.</param>
internal sealed class PlanKey<T>(
    string name, SettingKind<T> kind, Func<PipelinePlan, T, PipelinePlan> set, Func<PipelinePlan, string?> show)
    : PlanKey(name, show)
{
    public override IReadOnlyList<string> Choices => kind.Words;

    public override string Expected => kind.Expected;

    public override PlanSetting? Read(SectionReader section) =>
        section.Setting(Word, kind) is { } setting
            ? new PlanSetting(Name, setting.Position, (plan, values, errors) =>
                setting.TryResolve(values, errors, out T value) ? set(plan, value) : plan)
            : null;
}

/// <summary>What a description says under one key.</summary>
/// <param name="Key">The key's name.</param>
/// <param name="Position">Where the value stands.</param>
/// <param name="Apply">Puts the value into a plan. A placeholder whose parameter has no value leaves the plan as it is.</param>
internal sealed record PlanSetting(
    string Key, SourcePosition Position,
    Func<PipelinePlan, IReadOnlyDictionary<string, ParameterValue>, ErrorList, PipelinePlan> Apply);
