using System.Text.Json;
using AudioPipelines.Dashboard;
using AudioPipelines.Hosting;

// A web application that shows its one source in a browser. It asks itself for the page and for the API, says what it got, and
// ends.
WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.AddAudioPipelines(audio => audio.AddSource("tone", "tone").AddHandler((source, frame) => { }));
await using WebApplication app = builder.Build();
app.MapAudioPipelines("/audio");
await app.StartAsync();

using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
using HttpResponseMessage page = await client.GetAsync("/audio/");
Console.WriteLine($"/audio/: {(int)page.StatusCode}, {page.Content.Headers.ContentType}");
using HttpResponseMessage sources = await client.GetAsync("/audio/api/v1/sources");
using JsonDocument list = JsonDocument.Parse(await sources.Content.ReadAsStringAsync());
string?[] names =
    [.. list.RootElement.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("name").GetString())];
Console.WriteLine($"/audio/api/v1/sources: {(int)sources.StatusCode}, {string.Join(", ", names)}");
await app.StopAsync();
