namespace AudioPipelines.Fleet;

/// <summary>A fleet did not do what it was asked. The message names what it is about, the cause and the next step.</summary>
[GenerateSerializer]
public sealed class FleetException : Exception
{
    /// <summary>Makes an error without a cause of its own.</summary>
    public FleetException()
        : this(FleetErrorKind.Unreachable, "The fleet did not answer.")
    {
    }

    /// <summary>Makes an error.</summary>
    public FleetException(string message)
        : this(FleetErrorKind.Unreachable, message)
    {
    }

    /// <summary>Makes an error.</summary>
    public FleetException(string message, Exception? innerException)
        : this(FleetErrorKind.Unreachable, message, innerException)
    {
    }

    /// <summary>Makes an error of a kind.</summary>
    public FleetException(FleetErrorKind kind, string message, Exception? innerException = null)
        : base(message, innerException) => Kind = kind;

    /// <summary>Why.</summary>
    [Id(0)]
    public FleetErrorKind Kind { get; private set; }
}
