using System.Reflection;
using System.Text.RegularExpressions;

namespace AudioPipelines.ReadmeTests;

/// <summary>The names of an assembly's public types and of their public and protected members, as ids of documentation have them,
/// methods with the number of their parameters.</summary>
internal sealed partial class PublicNames
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly HashSet<string> _names = [];

    public PublicNames(Assembly assembly)
    {
        foreach (Type type in assembly.GetExportedTypes())
        {
            string name = type.FullName!.Replace('+', '.');
            _names.Add(name);
            foreach (MemberInfo member in type.GetMembers(Declared).Where(IsVisible)) _names.Add($"{name}.{NameOf(member)}");
        }
    }

    public bool Contains(string id)
    {
        Match parts = Id().Match(id);
        string name = parts.Groups["name"].Value;
        if (id[0] != 'M' && !parts.Groups["parameters"].Success) return _names.Contains(name);
        string parameters = Nested().Replace(parts.Groups["parameters"].Value, "");
        return _names.Contains($"{name}/{(parameters.Length == 0 ? 0 : parameters.Split(',').Length)}");
    }

    private static string NameOf(MemberInfo member) => member switch
    {
        MethodBase method => $"{method.Name.Replace('.', '#')}/{method.GetParameters().Length}",
        PropertyInfo property when property.GetIndexParameters() is { Length: > 0 } index => $"{property.Name}/{index.Length}",
        _ => member.Name,
    };

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || (!IsSealed(method) && (method.IsFamily || method.IsFamilyOrAssembly)),
        FieldInfo field => field.IsPublic || (!IsSealed(field) && (field.IsFamily || field.IsFamilyOrAssembly)),
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        EventInfo raised => IsVisible(raised.AddMethod!),
        _ => false,
    };

    /// <summary>Whether nobody can derive from its type, so that what is protected is private.</summary>
    private static bool IsSealed(MemberInfo member) => member.DeclaringType!.IsSealed;

    [GeneratedRegex(@"^.:(?<name>[^(~`]*(`\d+[^(~`]*)*)(``\d+)?(\((?<parameters>.*)\))?(~.*)?$")]
    private static partial Regex Id();

    [GeneratedRegex(@"\{[^{}]*(\{[^{}]*\}[^{}]*)*\}")]
    private static partial Regex Nested();
}
