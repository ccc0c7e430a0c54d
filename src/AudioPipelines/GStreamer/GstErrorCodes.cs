namespace AudioPipelines.GStreamer;

/// <summary><c>GstCoreError</c></summary>
internal enum CoreError
{
    Failed = 1,
    StateChange = 4,
    Negotiation = 7,
    Caps = 10,
    MissingPlugin = 12,
    Clock = 13,
}

/// <summary><c>GstResourceError</c></summary>
internal enum ResourceError
{
    Failed = 1,
    NotFound = 3,
    Busy = 4,
    OpenRead = 5,
    OpenWrite = 6,
    OpenReadWrite = 7,
    Close = 8,
    Read = 9,
    Write = 10,
    Seek = 11,
    Sync = 12,
    Settings = 13,
    NoSpaceLeft = 14,
    NotAuthorized = 15,
}

/// <summary><c>GstStreamError</c></summary>
internal enum StreamError
{
    Failed = 1,
    NotImplemented = 3,
    TypeNotFound = 4,
    WrongType = 5,
    CodecNotFound = 6,
    Decode = 7,
    Encode = 8,
    Demux = 9,
    Mux = 10,
    Format = 11,
    Decrypt = 12,
    DecryptNoKey = 13,
}
