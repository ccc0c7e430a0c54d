namespace AudioPipelines.Dashboard.Access;

/// <summary>What was found of a caller's token or cookie.</summary>
internal enum TokenResult
{
    Missing,
    Wrong,
    Right,
    TooMany,
}
