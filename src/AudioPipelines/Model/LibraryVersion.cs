using System.Reflection;

namespace AudioPipelines;

/// <summary>The version of this assembly, as its package has it.</summary>
internal static class LibraryVersion
{
    /// <summary>Such as <c>0.1.0-alpha.0.12</c>; without the commit.</summary>
    public static string Text { get; } = typeof(LibraryVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
