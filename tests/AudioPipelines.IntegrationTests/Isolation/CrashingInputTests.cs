using System.Globalization;

namespace AudioPipelines.IntegrationTests.Isolation;

/// <summary>Damaged files that were found to end a process in GStreamer itself (<c>Faults/MutationTests</c>), where criticals are
/// fatal.</summary>
public class CrashingInputTests
{
    private const string PassedOn = "AUDIOPIPELINES_WORKER_ENVIRONMENT";

    // Matroska, WAV, FLAC; a file's own random numbers decide whether it crashes this time.
    private static readonly int[] _mutants = [37, 2581, 3272, 10915, 13013, 16983, 18763, 10948, 14715, 12359, 1109, 1823];

    [Test]
    public async Task Files_that_crash_GStreamer_are_failures_of_their_source_and_nothing_to_the_application()
    {
        string? before = Environment.GetEnvironmentVariable(PassedOn);
        Environment.SetEnvironmentVariable(PassedOn, "GST_PLUGIN_PATH,G_DEBUG");
        try
        {
            var mutator = new MediaMutator([.. MediaFiles.Formats.Select(file => file.Path)], seed: 1);
            string folder = TestFolder.Create("mutants");
            int crashes = 0;
            foreach (int number in _mutants)
            {
                (string extension, byte[] bytes) = mutator.Make(number);
                string path = Path.Combine(folder, number.ToString(CultureInfo.InvariantCulture) + extension);
                await File.WriteAllBytesAsync(path, bytes);
                PipelinePlan plan = PipelineDescription.Load("file").Resolve(new() { ["location"] = path }) with
                {
                    Isolation = new(),
                    StallDeadline = TimeSpan.FromSeconds(5),
                };

                Delivery delivery = await Delivery.Of(plan);

                TestContext.Out.WriteLine(
                    $"{number}{extension}: {delivery.Frames.Count} frames, {delivery.Error?.Message ?? "its end"}");
                if (delivery.Error?.Kind == AudioSourceErrorKind.WorkerCrashed) crashes++;
            }

            Assert.That(crashes, Is.Positive, "or this shows nothing");
        }
        finally
        {
            Environment.SetEnvironmentVariable(PassedOn, before);
        }
    }
}
