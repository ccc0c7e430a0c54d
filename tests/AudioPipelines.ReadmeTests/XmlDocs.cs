using System.Reflection;
using System.Xml.Linq;

namespace AudioPipelines.ReadmeTests;

/// <summary>The documentation that the compiler wrote beside an assembly.</summary>
internal sealed class XmlDocs(Assembly assembly)
{
    private readonly ILookup<string, XElement> _members = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"))
        .Descendants("member").ToLookup(member => (string)member.Attribute("name")!);

    /// <summary>What the <c>value</c> of a property's documentation says; references stand as <c>{type.member}</c>.</summary>
    public string? ValueOf(PropertyInfo property) =>
        _members[$"P:{NameOf(property.DeclaringType!)}.{property.Name}"].Elements("value").FirstOrDefault() is { } value
            ? string.Join(
                ' ', string.Concat(value.Nodes().Select(Text)).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
            : null;

    /// <summary>Whether the documentation of a type, or of a member of it, has an example.</summary>
    public bool HasExample(Type type) => _members
        .Where(member => member.Key[2..] == NameOf(type)
            || member.Key[2..].StartsWith($"{NameOf(type)}.", StringComparison.Ordinal))
        .SelectMany(member => member).Any(member => member.Descendants("example").Any());

    /// <summary>A type's name in documentation, which knows no sign of its own for types inside others.</summary>
    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');

    private static string Text(XNode node) => node switch
    {
        XElement element when element.Attribute("langword") is { } word => word.Value,
        XElement element when element.Attribute("cref") is { } reference => $"{{{reference.Value[2..]}}}",
        XElement element => element.Value,
        _ => node.ToString(),
    };
}
