using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AudioPipelines.GStreamer.Interop;

/// <summary>Managed objects as the user data of C callbacks. Only the destroy notify frees the handle: C calls it when no call is
/// under way any more.</summary>
internal static unsafe class UserData
{
    public static nint DestroyNotify => (nint)(delegate* unmanaged[Cdecl]<nint, void>)&Destroy;

    public static nint Create(object target) => GCHandle.ToIntPtr(GCHandle.Alloc(target));

    public static T Get<T>(nint userData)
        where T : class => Unsafe.As<T>(GCHandle.FromIntPtr(userData).Target!);

    /// <summary>Frees the handle, for a destroy notify that has more to do.</summary>
    public static void Free(nint userData) => GCHandle.FromIntPtr(userData).Free();

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Destroy(nint userData) => Free(userData);
}
