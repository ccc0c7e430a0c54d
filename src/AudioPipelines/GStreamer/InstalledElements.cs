namespace AudioPipelines.GStreamer;

/// <summary>Which GStreamer elements this machine has, and what to install for those it lacks.</summary>
public static class InstalledElements
{
    /// <summary>Whether an element is installed.</summary>
    /// <param name="element">The name of its factory, such as <c>flacdec</c>.</param>
    /// <exception cref="AudioSourceException">As <see cref="Gst.Initialize"/>.</exception>
    public static bool Contains(string element)
    {
        ArgumentNullException.ThrowIfNull(element);
        Gst.Initialize();
        return Registry.HasElement(element);
    }

    /// <summary>The package of Debian 12 that holds an element, such as <c>gstreamer1.0-plugins-good</c>; <see langword="null"/>
    /// if it is not known.</summary>
    /// <param name="element">The name of its factory.</param>
    public static string? DebianPackageOf(string element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return DebianElements.PackageOf(element);
    }
}
