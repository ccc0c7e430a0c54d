namespace AudioPipelines;

/// <summary>A description, or the values given to its parameters, cannot be used. Its kind is <see
/// cref="AudioSourceErrorKind.InvalidDescription"/>; its message has all errors, one a line.</summary>
public sealed class DescriptionException : AudioSourceException
{
    /// <summary>Creates an exception without errors.</summary>
    public DescriptionException()
        : this("The description is not valid.")
    {
    }

    /// <summary>Creates an exception without errors.</summary>
    public DescriptionException(string message)
        : this(message, null)
    {
    }

    /// <summary>Creates an exception without errors.</summary>
    public DescriptionException(string message, Exception? innerException)
        : base(AudioSourceErrorKind.InvalidDescription, message, innerException)
    {
        Errors = [];
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="errors">Everything that is wrong, in the order of the file.</param>
    public DescriptionException(IReadOnlyList<DescriptionError> errors)
        : base(AudioSourceErrorKind.InvalidDescription, string.Join('\n', errors))
    {
        Errors = errors;
    }

    /// <summary>Everything that is wrong, in the order of the file.</summary>
    public IReadOnlyList<DescriptionError> Errors { get; }
}
