using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines;

/// <summary>Answers the small reads of a demuxer from a block of the file, so that not each packet costs two system
/// calls.</summary>
/// <remarks>
/// <para>A <c>filesrc</c> seeks and reads for each request, and a demuxer of MP4 requests packet by packet. A block is read only
/// where a request begins at the end of the one before: a demuxer that goes to and fro between two places reads as little as
/// without this.</para>
/// <para>A request that the block does not hold as a whole is the element's. So the end of a file that grows, and errors, are as
/// without this. What is answered is a copy: a packet that waits in a queue does not keep a block.</para>
/// </remarks>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/gstreamer/gstpad.html#gst_pad_set_getrange_function_full"/>
internal sealed unsafe class FileReadAhead
{
    private const int BlockBytes = 64 * 1024;

    /// <summary>A request of this size costs more to copy than to read.</summary>
    private const int LargeBytes = 16 * 1024;

    private const int FlowOk = 0;
    private const int FlowError = -5;
    private const int CopyMemoryDeep = (1 << 3) | (1 << 5); // GST_BUFFER_COPY_MEMORY, _DEEP

    private readonly delegate* unmanaged[Cdecl]<nint, nint, ulong, uint, GstBuffer**, int> _read;
    private nint _block;
    private ulong _start;
    private ulong _end;
    private ulong _next;

    private FileReadAhead(nint read) => _read = (delegate* unmanaged[Cdecl]<nint, nint, ulong, uint, GstBuffer**, int>)read;

    /// <summary>Prepares an element before it runs.</summary>
    public static void Prepare(nint element)
    {
        // Where the number of reads is limited, it must stay what it is.
        if (Element.FactoryNameOf(element) != "filesrc" || GValueText.OfProperty(element, "num-buffers") != "-1") return;
        var pad = (GstPad*)GstApi.gst_element_get_static_pad(element, "src");
        GstApi.gst_pad_set_getrange_function_full(
            (nint)pad, (nint)(delegate* unmanaged[Cdecl]<nint, nint, ulong, uint, GstBuffer**, int>)&OnRequest,
            UserData.Create(new FileReadAhead(pad->getrangefunc)), (nint)(delegate* unmanaged[Cdecl]<nint, void>)&OnUnset);
        GstApi.gst_object_unref((nint)pad);
    }

    /// <summary>Any streaming thread, one at a time: it holds the pad's stream lock.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnRequest(nint pad, nint element, ulong offset, uint length, GstBuffer** buffer)
    {
        try
        {
            FileReadAhead self = UserData.Get<FileReadAhead>(((GstPad*)pad)->getrangedata);
            bool isSmall = length < LargeBytes && *buffer == null; // a buffer that is given is to be filled
            bool isHeld = isSmall && self.Holds(offset, length);
            if (isSmall && !isHeld && offset == self._next) isHeld = self.ReadBlock(pad, element, offset, length);
            self._next = offset + length;
            return isHeld ? self.Copy(offset, length, buffer) : self._read(pad, element, offset, length, buffer);
        }
        catch (Exception exception)
        {
            ElementError.Post(element, exception); // it must not cross into C
            return FlowError;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnUnset(nint userData)
    {
        UserData.Get<FileReadAhead>(userData).Drop();
        UserData.Free(userData);
    }

    /// <summary>Without a sum of offset and length: the offset may be a damaged header's.</summary>
    private bool Holds(ulong offset, uint length) => offset >= _start && offset <= _end && length <= _end - offset;

    /// <summary>Reads the block that begins with a request.</summary>
    /// <returns>Whether it holds the request as a whole. What failed is for the request to meet.</returns>
    private bool ReadBlock(nint pad, nint element, ulong offset, uint length)
    {
        Drop();
        GstBuffer* block = null;
        if (_read(pad, element, offset, BlockBytes, &block) != FlowOk) return false;
        (_block, _start, _end) = ((nint)block, offset, offset + GstApi.gst_buffer_get_size((nint)block));
        return Holds(offset, length);
    }

    private int Copy(ulong offset, uint length, GstBuffer** buffer)
    {
        var copy = (GstBuffer*)GstApi.gst_buffer_copy_region(_block, CopyMemoryDeep, (nuint)(offset - _start), length);
        if (copy == null) return FlowError;
        (copy->offset, copy->offset_end) = (offset, offset + length);
        *buffer = copy;
        return FlowOk;
    }

    private void Drop()
    {
        if (_block != 0) GstApi.gst_mini_object_unref(_block);
        (_block, _start, _end) = (0, 0, 0);
    }
}
