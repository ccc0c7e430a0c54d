using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>One message from a <see cref="Bus"/>.</summary>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/gstreamer/gstmessage.html"/>
internal sealed unsafe class Message : IDisposable
{
    private readonly GstMiniObjectHandle _handle;

    internal Message(nint owned)
    {
        _handle = new GstMiniObjectHandle(owned);
        Type = (MessageType)((GstMessage*)owned)->type;
    }

    /// <summary>What it is about.</summary>
    public MessageType Type { get; }

    /// <summary>The address of the object that posted it. It identifies the object, and must not be read from.</summary>
    internal nint SourceAddress
    {
        get
        {
            using GstObjectHandle.Borrowed message = _handle.Borrow();
            return Source(message.Pointer);
        }
    }

    /// <summary>The fields of its structure, as text.</summary>
    public Dictionary<string, string> Fields
    {
        get
        {
            using GstObjectHandle.Borrowed message = _handle.Borrow();
            return GValueText.Fields(GstApi.gst_message_get_structure(message.Pointer));
        }
    }

    /// <summary>The name of the object that posted it; <see langword="null"/>: none did.</summary>
    public string? SourceName
    {
        get
        {
            using GstObjectHandle.Borrowed message = _handle.Borrow();
            return Element.NameOf(Source(message.Pointer));
        }
    }

    /// <summary>The place of the object that posted it, such as <c>/GstPipeline:pipeline0/GstFileSrc:filesrc0</c>.</summary>
    public string? SourcePath
    {
        get
        {
            using GstObjectHandle.Borrowed message = _handle.Borrow();
            nint source = Source(message.Pointer);
            return source == 0 ? null : Utf8.Take(GstApi.gst_object_get_path_string(source));
        }
    }

    /// <summary>The kind of the element that posted it, such as <c>filesrc</c>; <see langword="null"/> if it was not an
    /// element.</summary>
    public string? SourceFactory
    {
        get
        {
            using GstObjectHandle.Borrowed message = _handle.Borrow();
            nint source = Source(message.Pointer);
            bool isElement = source != 0 && GObjectApi.g_type_check_instance_is_a(source, GstApi.gst_element_get_type()) != 0;
            return isElement ? Element.FactoryNameOf(source) : null;
        }
    }

    /// <summary>Whether the pipeline itself posted it, and not one of its elements.</summary>
    public bool IsFrom(Pipeline pipeline)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        using GstObjectHandle.Borrowed message = _handle.Borrow();
        using GstObjectHandle.Borrowed borrowed = pipeline.Borrow();
        return Source(message.Pointer) == borrowed.Pointer;
    }

    /// <summary>Whether that element posted it.</summary>
    public bool IsFrom(Element element)
    {
        ArgumentNullException.ThrowIfNull(element);
        using GstObjectHandle.Borrowed message = _handle.Borrow();
        using GstObjectHandle.Borrowed borrowed = element.Handle.Borrow();
        return Source(message.Pointer) == borrowed.Pointer;
    }

    /// <summary>The content of an <see cref="MessageType.Error"/>.</summary>
    /// <exception cref="InvalidOperationException">The message is of another type.</exception>
    public GstError ParseError() => Parse(MessageType.Error);

    /// <summary>The content of a <see cref="MessageType.Warning"/>.</summary>
    /// <exception cref="InvalidOperationException">The message is of another type.</exception>
    public GstError ParseWarning() => Parse(MessageType.Warning);

    /// <summary>The content of an <see cref="MessageType.Info"/>.</summary>
    /// <exception cref="InvalidOperationException">The message is of another type.</exception>
    public GstError ParseInfo() => Parse(MessageType.Info);

    /// <summary>The content of a <see cref="MessageType.StateChanged"/>.</summary>
    /// <exception cref="InvalidOperationException">The message is of another type.</exception>
    public (State Old, State New, State Pending) ParseStateChanged()
    {
        Expect(MessageType.StateChanged);
        using GstObjectHandle.Borrowed message = _handle.Borrow();
        int old, @new, pending;
        GstApi.gst_message_parse_state_changed(message.Pointer, &old, &@new, &pending);
        return ((State)old, (State)@new, (State)pending);
    }

    /// <summary>The content of a <see cref="MessageType.Tag"/>, each tag with all its values. Pictures are left out.</summary>
    /// <exception cref="InvalidOperationException">The message is of another type.</exception>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ParseTags()
    {
        Expect(MessageType.Tag);
        using GstObjectHandle.Borrowed message = _handle.Borrow();
        nint list;
        GstApi.gst_message_parse_tag(message.Pointer, &list);
        try
        {
            return GValueText.Tags(list);
        }
        finally
        {
            if (list != 0) GstApi.gst_mini_object_unref(list);
        }
    }

    /// <summary>How full the queue of a <see cref="MessageType.Buffering"/> message is, in percent.</summary>
    /// <exception cref="InvalidOperationException">The message is of another type.</exception>
    public int BufferingPercent()
    {
        Expect(MessageType.Buffering);
        using GstObjectHandle.Borrowed message = _handle.Borrow();
        int percent;
        GstApi.gst_message_parse_buffering(message.Pointer, &percent);
        return percent;
    }

    /// <summary>Whether it says that a plugin is missing.</summary>
    internal bool IsMissingPlugin
    {
        get
        {
            if (Type != MessageType.Element) return false;
            using GstObjectHandle.Borrowed message = _handle.Borrow();
            return GstPbutilsApi.gst_is_missing_plugin_message(message.Pointer) != 0;
        }
    }

    /// <summary>What plugin is missing; <see langword="null"/> if the message does not say that one is.</summary>
    public MissingPlugin? ParseMissingPlugin()
    {
        if (!IsMissingPlugin) return null;
        using GstObjectHandle.Borrowed message = _handle.Borrow();
        var missing = new MissingPlugin(
            Utf8.Take(GstPbutilsApi.gst_missing_plugin_message_get_description(message.Pointer)) ?? "",
            Utf8.Take(GstPbutilsApi.gst_missing_plugin_message_get_installer_detail(message.Pointer)) ?? "");
        return missing with { IsInstalled = Registry.HasDecoderFor(missing.Request) };
    }

    internal GstObjectHandle.Borrowed Borrow() => _handle.Borrow();

    /// <summary>Gives the message back.</summary>
    public void Dispose() => _handle.Dispose();

    private static nint Source(nint message) => ((GstMessage*)message)->src;

    private void Expect(MessageType type)
    {
        if (Type != type) throw new InvalidOperationException($"The message is {Type}, not {type}.");
    }

    private GstError Parse(MessageType type)
    {
        Expect(type);
        string? name = SourceName, factory = SourceFactory, path = SourcePath;
        using GstObjectHandle.Borrowed message = _handle.Borrow();
        GError* error = null;
        nint debug = 0;
        if (type == MessageType.Error) GstApi.gst_message_parse_error(message.Pointer, &error, &debug);
        else if (type == MessageType.Warning) GstApi.gst_message_parse_warning(message.Pointer, &error, &debug);
        else GstApi.gst_message_parse_info(message.Pointer, &error, &debug);
        (string domain, int code) = error == null
            ? ("", 0)
            : (Utf8.Borrow(GLibApi.g_quark_to_string(error->domain)) ?? "", error->code);
        return new GstError(domain, code, GstError.TakeMessage(error) ?? "", Utf8.Take(debug), name, factory) { Path = path };
    }
}
