namespace AudioPipelines.Isolation;

/// <summary>The first byte of a message.</summary>
internal enum MessageKind : byte
{
    Hello = 1,
    Welcome = 2,
    Open = 3,
    Opened = 4,
    Refused = 5,
    Play = 6,
    Plays = 7,
    IsPlaying = 8,
    Error = 9,
    Warned = 10,
    LinksNothing = 11,
    Latency = 12,
    Question = 13,
    Answer = 14,
    Close = 15,
    Closed = 16,
    Ended = 17,
    Omitted = 18,
    Tagged = 19,
}
