namespace AudioPipelines.Nats.Tests.Publishing;

/// <summary>What JetStream does with messages, by its documented rules: a known id is answered and not stored again; then the
/// expected sequence and the expected id of the last message have to be right.</summary>
internal sealed class ModelBroker
{
    private readonly List<(int Owner, ulong Number)> _stored = [];

    /// <summary>Who sent what, in the order of the stream.</summary>
    public IReadOnlyList<(int Owner, ulong Number)> Stored => _stored;

    /// <summary>The sequence number of the last message.</summary>
    public ulong Last => (ulong)_stored.Count;

    /// <summary>Takes a message, or refuses it.</summary>
    /// <returns>Its sequence number; <see langword="null"/>: refused.</returns>
    public ulong? Take(int owner, ulong number, ulong expectedLast, ulong? expectedBefore)
    {
        int known = _stored.IndexOf((owner, number));
        if (known >= 0) return (ulong)known + 1;
        if (expectedLast != Last) return null;
        if (expectedBefore is { } before && (_stored.Count == 0 || _stored[^1] != (owner, before))) return null;
        _stored.Add((owner, number));
        return Last;
    }
}
