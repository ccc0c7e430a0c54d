using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace AudioPipelines.Testing;

/// <summary>What a message says of a streaming thread (<c>GstStreamStatusType</c>).</summary>
internal enum StreamStatusChange
{
    /// <summary>It is to begin.</summary>
    Create,

    /// <summary>It begins.</summary>
    Enter,

    /// <summary>It ends.</summary>
    Leave,
}

/// <summary>A message about a streaming thread.</summary>
/// <param name="Change">What it says; other values are of no interest.</param>
/// <param name="Element">The <c>GstElement*</c> whose thread it is, valid as long as the message.</param>
/// <param name="Name">The names of the element and of the pad.</param>
internal readonly partial record struct StreamStatus(StreamStatusChange Change, nint Element, string Name)
{
    /// <summary>The name with numbers of one length: elements without a name are numbered through the process.</summary>
    public string SortableName => Number().Replace(Name, static number => number.Value.PadLeft(10, '0'));

    /// <summary>Reads a message.</summary>
    /// <param name="message">A <c>GstMessage*</c>.</param>
    public static unsafe StreamStatus Read(nint message)
    {
        int change;
        nint element;
        NativeGst.gst_message_parse_stream_status(message, &change, &element);
        nint poster = ((MessageHead*)message)->Source;
        string name = NativeGst.NameOf(element);
        if (poster != element) name = string.Create(CultureInfo.InvariantCulture, $"{name}:{NativeGst.NameOf(poster)}");
        return new StreamStatus((StreamStatusChange)change, element, name);
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();

    /// <summary>The beginning of a <c>GstMessage</c>, which is public and keeps its layout: no function gives its
    /// source.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct MessageHead
    {
        public NativeGst.Words8 MiniObject;
        public uint Type;
        public ulong Timestamp;
        public nint Source;
    }
}
