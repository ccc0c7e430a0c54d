namespace AudioPipelines.Dashboard.Access;

/// <summary>What the login form sends.</summary>
internal sealed record LoginBody
{
    public string? Token { get; init; }
}
