namespace AudioPipelines.Fleet;

/// <summary>Why a fleet did not do what it was asked.</summary>
public enum FleetErrorKind
{
    /// <summary>The cluster, its Redis or its silos do not answer.</summary>
    Unreachable,

    /// <summary>There is no such source or silo.</summary>
    NotFound,

    /// <summary>There is a source of that name already.</summary>
    AlreadyThere,

    /// <summary>The description, a parameter or an option is wrong.</summary>
    Invalid,

    /// <summary>No silo can take the source.</summary>
    NoSilo,

    /// <summary>The source or silo is in another state than it must be in.</summary>
    Conflict,

    /// <summary>Another version of the library speaks another language.</summary>
    WrongVersion,
}
