namespace AudioPipelines.Dashboard.Access;

/// <summary>What an endpoint needs of its caller.</summary>
internal enum Needs
{
    /// <summary>Nothing: the answer holds no data.</summary>
    Nothing,

    /// <summary>Nothing but that it comes from this page: the login.</summary>
    SamePage,

    /// <summary>To be let in.</summary>
    Access,

    /// <summary>To be let in, and to come from this page or from a program: what stays open, and what no other site may
    /// begin.</summary>
    Viewing,

    /// <summary>As <see cref="Viewing"/>, with the header that no form can send, and commands must be allowed.</summary>
    Command,
}
