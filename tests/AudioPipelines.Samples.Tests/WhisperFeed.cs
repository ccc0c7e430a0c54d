using System.Runtime.InteropServices;
using Whisper.net;

namespace AudioPipelines.Samples.Tests;

/// <summary>The code of SpeechFeed's page. It is compiled and not run: the model is a download of its own.</summary>
internal static class WhisperFeed
{
    public static async Task RecogniseAsync(IAudioSource source)
    {
        #region feed
        using var factory = WhisperFactory.FromPath("ggml-base.bin");
        await using WhisperProcessor whisper = factory.CreateBuilder().WithLanguage("auto").Build();
        await using Stream speech = source.ReadAsStream(SampleType.F32); // Whisper takes floats
        byte[] part = new byte[30 * 16_000 * sizeof(float)];
        while (await speech.ReadAtLeastAsync(part, part.Length, throwOnEndOfStream: false) is > 0 and var length)
        {
            float[] samples = MemoryMarshal.Cast<byte, float>(part.AsSpan(0, length)).ToArray();
            await foreach (SegmentData segment in whisper.ProcessAsync(samples)) Console.WriteLine(segment.Text);
        }
        #endregion
    }
}
