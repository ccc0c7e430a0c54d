namespace AudioPipelines.Samples.Tests;

public class TranscodeFolderTests
{
    [Test]
    public void Each_file_of_a_folder_is_transcoded_or_named()
    {
        string from = TestFolder.Create("from"), to = TestFolder.Create("to");
        Directory.CreateDirectory(Path.Combine(from, "films"));
        MediaFile[] media = [MediaFiles.Flac, MediaFiles.Mp3, MediaFiles.Opus, MediaFiles.WavMono, MediaFiles.MatroskaWithVideo];
        foreach (MediaFile file in media) File.Copy(file.Path, Path.Combine(from, NameOf(file)));
        File.WriteAllText(Path.Combine(from, "notes.txt"), "no audio");
        File.Copy(MediaFiles.Truncated(MediaFiles.Wav), Path.Combine(from, "cut.wav"));

        ProgramResult run = Sample.Run("TranscodeFolder", from, to).Exited(1);

        Assert.That(run.OutputLines[^1], Is.EqualTo("6 transcoded, 1 not"));
        Assert.That(
            Directory.EnumerateFiles(to, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(to, file)),
            Is.EquivalentTo(media.Select(NameOf).Append("cut.wav").Select(name => name + ".flac")));
        Assert.That(run.OutputLines, Has.Exactly(1).StartsWith("notes.txt: "));
        Assert.That(run.OutputLines, Has.Exactly(2).StartsWith("cut.wav: "), "it is warned of");
        Assert.That(run.OutputLines, Has.Exactly(6).Contains("; received "));
        Sample.HasBalancedLedger(run.Output);
        foreach (MediaFile file in media)
        {
            AudioAssert.AreSame(
                IndependentDecode.WithGStreamer(Path.Combine(to, NameOf(file) + ".flac")),
                IndependentDecode.WithFastestDecoders(file.Path), AudioAssert.LeastBit16);
        }
    }

    [Test]
    public void What_is_there_already_is_replaced_and_nothing_else_stays_behind()
    {
        string from = TestFolder.Create("from"), to = TestFolder.Create("to");
        File.Copy(MediaFiles.WavMono.Path, Path.Combine(from, "talk.wav"));
        File.WriteAllText(Path.Combine(to, "talk.wav.wav"), "old");
        File.WriteAllText(Path.Combine(to, "talk.wav.wav.part"), "of a run that was killed");

        Sample.Run("TranscodeFolder", from, to, "wav").Exited();

        Assert.That(Directory.GetFileSystemEntries(to).Select(Path.GetFileName), Is.EqualTo(new[] { "talk.wav.wav" }));
        AudioAssert.AreSame(WavFile.Read(Path.Combine(to, "talk.wav.wav")).Audio, MediaFiles.WavMono.Audio);
    }

    private static string NameOf(MediaFile file) =>
        file == MediaFiles.MatroskaWithVideo ? Path.Combine("films", file.Name) : file.Name;
}
