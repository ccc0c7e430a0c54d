using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>Takes out of the compiler's documentation what is not public: an editor offers what it finds there. What is public
/// says PublicAPI.Shipped.txt, which the analyzer keeps true.</summary>
public class PublicDocs : Task
{
    private static readonly Regex _modifiers = new(@"^((static|abstract|virtual|override|sealed|const|readonly|required) )+");

    /// <summary>What the compiler wrote.</summary>
    [Required]
    public string Documentation { get; set; }

    /// <summary>The record of the public surface.</summary>
    [Required]
    public string PublicApi { get; set; }

    /// <summary>The file to write.</summary>
    [Required]
    public string Output { get; set; }

    public override bool Execute()
    {
        HashSet<string> surface = new(
            File.ReadLines(PublicApi).Where(line => line.Length > 0 && line[0] != '#').Select(KeyOfEntry));
        XDocument documentation = XDocument.Load(Documentation);
        documentation.Descendants("member")
            .Where(member => !surface.Contains(KeyOfId((string)member.Attribute("name")))).Remove();
        Directory.CreateDirectory(Path.GetDirectoryName(Output));
        documentation.Save(Output);
        return true;
    }

    /// <summary>The name of a line such as <c>static A.B.C(int first) -> void</c>, without type parameters; of a method, with the
    /// number of its parameters.</summary>
    private static string KeyOfEntry(string line)
    {
        string entry = _modifiers.Replace(line, "");
        string name = Regex.Replace(entry, @" (=|->) .*|\.(get|set|init) ->.*", "");
        Match method = Regex.Match(entry, @"^(?<name>(?:[^(\[ <]|<[^>]*>)+)[(\[](?<parameters>.*)[)\]](\.(get|set|init))? ->");
        if (!method.Success) return WithoutArity(name);
        name = WithoutArity(method.Groups["name"].Value);
        string[] parts = name.Split('.');
        if (parts.Length > 1 && parts[parts.Length - 1] == parts[parts.Length - 2])
            name = string.Join(".", parts, 0, parts.Length - 1) + ".#ctor";
        if (name.EndsWith(".this")) name = name.Substring(0, name.Length - 4) + "Item";
        return Method(name, method.Groups["parameters"].Value);
    }

    /// <summary>The same of an id such as <c>M:A.B.C(System.Int32)</c>.</summary>
    private static string KeyOfId(string id)
    {
        int parameters = id.IndexOf('(');
        int operation = id.IndexOf(".op_");
        if (operation > 0) return WithoutArity(id.Substring(2, operation - 2)); // public, as its type is
        string name = WithoutArity(parameters < 0 ? id.Substring(2) : id.Substring(2, parameters - 2));
        if (parameters >= 0) return Method(name, id.Substring(parameters + 1, id.LastIndexOf(')') - parameters - 1));
        return id[0] == 'M' ? Method(name, "") : name;
    }

    private static string Method(string name, string parameters)
    {
        int depth = 0;
        int count = parameters.Length == 0 ? 0 : 1;
        bool isText = false;
        foreach (char character in parameters)
        {
            if (character == '"') isText = !isText;
            if (isText) continue;
            if ("<([{".IndexOf(character) >= 0) depth++;
            if (">)]}".IndexOf(character) >= 0) depth--;
            if (character == ',' && depth == 0) count++;
        }

        return name + "/" + count;
    }

    private static string WithoutArity(string name) => Regex.Replace(name, @"<[^<>]*(<[^<>]*>[^<>]*)*>|`+\d+", "");
}
