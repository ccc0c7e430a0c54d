using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using AudioPipelines.Dashboard.Access;

namespace AudioPipelines.Dashboard.Api;

/// <summary><c>api/v1/openapi.json</c>: the API for programs. The schemas are made from what writes the answers.</summary>
internal static class OpenApiEndpoint
{
    private static readonly Lazy<byte[]> _text = new(() => Encoding.UTF8.GetBytes(Document().ToJsonString()));

    public static void Map(PageMount mount) =>
        mount.Get("api/v1/openapi.json", Needs.Access, context => JsonAnswer.WriteAsync(context, _text.Value));

    private static JsonObject Document()
    {
        var paths = new JsonObject();
        var schemas = new JsonObject { [nameof(Problem)] = PageJson.Default.Problem.GetJsonSchemaAsNode() };
        foreach (OpenApiOperation operation in OpenApiOperation.All)
        {
            if (operation.Answer is { } answer) schemas[answer.Type.Name] ??= answer.GetJsonSchemaAsNode();
            var path = (JsonObject?)paths["/" + operation.Path] ?? new JsonObject();
            path[operation.Method] = Of(operation);
            if (path.Parent is null) paths["/" + operation.Path] = path;
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "AudioPipelines: the live page", ["version"] = "1" },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "../.." }),
            ["security"] = new JsonArray(new JsonObject { ["token"] = new JsonArray() }, new JsonObject()),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas,
                ["securitySchemes"] = new JsonObject
                {
                    ["token"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" },
                },
            },
        };
    }

    private static JsonObject Of(OpenApiOperation operation)
    {
        var parameters = new JsonArray();
        if (operation.Path.Contains("{name}", StringComparison.Ordinal))
            parameters.Add((JsonNode)Parameter("name", "path", "string"));
        if (operation.Query is { } query) parameters.Add((JsonNode)Parameter(query.Name, "query", query.Type));
        if (operation.Method == "post") parameters.Add((JsonNode)Parameter(Guard.Header, "header", "string", "1"));
        var answer = new JsonObject { ["description"] = operation.Summary };
        if (operation.Answer is { } type) answer["content"] = Content("application/json", type.Type.Name);
        else if (operation.ContentType is { } content) answer["content"] = new JsonObject { [content] = new JsonObject() };
        return new JsonObject
        {
            ["summary"] = operation.Summary,
            ["parameters"] = parameters,
            ["responses"] = new JsonObject
            {
                [operation.Status] = answer,
                ["default"] = new JsonObject
                {
                    ["description"] = "An error: what it is, and what to do.",
                    ["content"] = Content("application/problem+json", nameof(Problem)),
                },
            },
        };
    }

    private static JsonObject Content(string type, string schema) =>
        new() { [type] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = $"#/components/schemas/{schema}" } } };

    private static JsonObject Parameter(string name, string place, string type, string? only = null)
    {
        var schema = new JsonObject { ["type"] = type };
        if (only is not null) schema["const"] = only;
        return new JsonObject { ["name"] = name, ["in"] = place, ["required"] = place != "query", ["schema"] = schema };
    }
}
