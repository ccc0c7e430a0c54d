using System.Numerics.Tensors;
using SkiaSharp;

namespace AudioPipelines.Cli.Plotting;

/// <summary>A spectrogram in dots: of the columns that one dot stands for the mean, of the bands the strongest.</summary>
internal static class SpectrogramImage
{
    /// <summary>Makes the image.</summary>
    /// <param name="columns">The spectrogram.</param>
    /// <param name="scale">Its colours.</param>
    /// <param name="width">How many dots it is wide at most; columns are not drawn wider than they are.</param>
    /// <param name="height">How many dots it is high at most.</param>
    public static unsafe SKBitmap Of(SpectrogramColumns columns, ColourScale scale, int width, int height)
    {
        width = Math.Clamp(width, 1, columns.Count);
        height = Math.Clamp(height, 1, columns.Rows);
        var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Bgra8888, SKAlphaType.Opaque));
        float[] sum = new float[columns.Rows], one = new float[columns.Rows];
        var dots = new Span<uint>((void*)bitmap.GetPixels(), width * height);
        for (int x = 0; x < width; x++)
        {
            (int first, int behind) = Part(x, width, columns.Count);
            Array.Clear(sum);
            for (int column = first; column < behind; column++)
            {
                columns.CopyTo(column, one);
                TensorPrimitives.Add(sum, one, sum);
            }

            for (int y = 0; y < height; y++)
            {
                (int low, int above) = Part(y, height, columns.Rows);
                float power = TensorPrimitives.Max<float>(sum.AsSpan(low, above - low)) / (behind - first);
                dots[((height - 1 - y) * width) + x] = scale.Of(power);
            }
        }

        return bitmap;
    }

    /// <summary>Which of so many a dot stands for: one or more, and none is left out.</summary>
    private static (int First, int Behind) Part(int dot, int dots, int count)
    {
        int first = (int)((long)dot * count / dots);
        return (first, Math.Max(first + 1, (int)((dot + 1L) * count / dots)));
    }
}
