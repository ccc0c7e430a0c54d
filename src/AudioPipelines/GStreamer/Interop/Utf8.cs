using System.Runtime.InteropServices;

namespace AudioPipelines.GStreamer.Interop;

/// <summary>Native UTF-8 text as strings.</summary>
internal static unsafe class Utf8
{
    /// <summary>Text that stays the library's.</summary>
    public static string? Borrow(nint text) => Marshal.PtrToStringUTF8(text);

    /// <summary>Takes over a text: copies and frees it.</summary>
    public static string? Take(nint text)
    {
        if (text == 0) return null;
        string? copy = Marshal.PtrToStringUTF8(text);
        GLibApi.g_free(text);
        return copy;
    }

    /// <summary>Takes over a NULL-terminated array of texts: copies and frees it.</summary>
    public static string[] TakeArray(nint array)
    {
        if (array == 0) return [];
        var texts = new List<string>();
        for (nint* item = (nint*)array; *item != 0; item++) texts.Add(Marshal.PtrToStringUTF8(*item)!);
        GLibApi.g_strfreev(array);
        return [.. texts];
    }
}
