using AudioPipelines.Dashboard.Api;
using Microsoft.AspNetCore.Http;

namespace AudioPipelines.Dashboard.Access;

/// <summary>An error as RFC 9457 has it.</summary>
internal sealed record Problem
{
    public string Type { get; init; } = "about:blank";

    public required string Title { get; init; }

    public required int Status { get; init; }

    /// <summary>What to do, in a sentence.</summary>
    public required string Detail { get; init; }

    /// <summary>Answers with an error.</summary>
    public static Task WriteAsync(HttpContext context, int status, string title, string detail)
    {
        var problem = new Problem { Title = title, Status = status, Detail = detail };
        return JsonAnswer.WriteAsync(context, problem, PageJson.Default.Problem, status, "application/problem+json");
    }
}
