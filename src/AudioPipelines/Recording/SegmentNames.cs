using System.Globalization;
using AudioPipelines.Model;

namespace AudioPipelines.Recording;

/// <summary>Names the files of segments, by the plan's template.</summary>
internal sealed class SegmentNames
{
    private readonly RecordingPlan _plan;
    private readonly string _extension;

    /// <exception cref="ArgumentException">The template is no name of a file.</exception>
    public SegmentNames(RecordingPlan plan, RecordingEncoding encoding)
    {
        _plan = plan;
        _extension = encoding.Extension;
        if (!RecordingWords.IsFileName(plan.FileName))
            throw new ArgumentException($"'{plan.FileName}' names no files of a recording. Say {RecordingWords.FileName}.");
    }

    /// <summary>The files of a segment, relative to the folder: one, or one for each channel. None of them is there
    /// yet.</summary>
    public string[] Next(int number, long index, DateTimeOffset utc, int channels)
    {
        string name = _plan.FileName
            .Replace("%n", number.ToString("000000", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("%i", index.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("%t", utc.ToString("yyyyMMdd'T'HHmmss.fff'Z'", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        for (int copy = 0; ; copy++)
        {
            string file = copy == 0
                ? name + _extension
                : string.Create(CultureInfo.InvariantCulture, $"{name}-{copy}{_extension}");
            string[] files = _plan.PerChannel
                ? [.. Enumerable.Range(0, channels).Select(
                    channel => string.Create(CultureInfo.InvariantCulture, $"ch{channel}/{file}"))]
                : [file];
            if (!Array.Exists(files, path => Path.Exists(Path.Combine(_plan.Folder, path)))) return files;
        }
    }
}
