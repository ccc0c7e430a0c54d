namespace AudioPipelines.Cli.Plotting;

/// <summary>One channel's waveform or spectrogram within the picture.</summary>
/// <param name="Channel">The channel, counted from 0 among those that are drawn.</param>
/// <param name="IsWaveform">Whether it is the waveform.</param>
/// <param name="Top">Its upper edge, in dots.</param>
/// <param name="Height">Its height.</param>
internal readonly record struct PlotPanel(int Channel, bool IsWaveform, double Top, double Height);
