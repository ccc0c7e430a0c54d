namespace AudioPipelines.Orleans.Tests.Support;

/// <summary>A frame as it reached the test.</summary>
/// <param name="Source">The source.</param>
/// <param name="Token">The token of its run.</param>
/// <param name="Silo">The silo that sent it.</param>
/// <param name="Epoch">Its epoch in the run.</param>
/// <param name="Index">The index of its first sample.</param>
/// <param name="Samples">Its samples per channel.</param>
/// <param name="Rate">Its sample rate.</param>
/// <param name="At">When the silo gave it away: microseconds of the machine's monotonic clock.</param>
/// <param name="Admitted">Whether it came from the newest owner.</param>
internal sealed record FleetFrame(
    string Source, long Token, string Silo, int Epoch, long Index, int Samples, int Rate, long At, bool Admitted);
