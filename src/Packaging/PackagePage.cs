using System;
using System.IO;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>Makes the page of a package of a project's README. Its links lead into the repository, which a package is not in:
/// they become absolute, or text where nobody said where the repository is.</summary>
public class PackagePage : Task
{
    private static readonly Regex _link = new(@"(?<picture>!?)\[(?<text>[^\]]*)\]\((?!\w+:|#)(?<target>[^)\s]+)\)");

    /// <summary>The README.</summary>
    [Required]
    public string Page { get; set; }

    /// <summary>The folder of the README in the repository, such as <c>src/AudioPipelines</c>.</summary>
    [Required]
    public string Folder { get; set; }

    /// <summary>Where the repository is published; empty if that is not known.</summary>
    public string RepositoryUrl { get; set; }

    /// <summary>The commit that the package is made of.</summary>
    public string Commit { get; set; }

    /// <summary>The file to write.</summary>
    [Required]
    public string Output { get; set; }

    public override bool Execute()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Output));
        File.WriteAllText(Output, _link.Replace(File.ReadAllText(Page), Absolute));
        return true;
    }

    private string Absolute(Match link)
    {
        string text = link.Groups["text"].Value;
        bool isPicture = link.Groups["picture"].Length > 0;
        Uri target = new(new Uri($"file:///{Folder}/"), link.Groups["target"].Value);
        if (string.IsNullOrEmpty(RepositoryUrl))
            return isPicture || text == Path.GetFileName(target.LocalPath) ? text : $"{text} (`{target.LocalPath.Substring(1)}`)";
        string commit = string.IsNullOrEmpty(Commit) ? "HEAD" : Commit;
        string repository = Regex.Replace(RepositoryUrl, @"(\.git)?/?$", "");
        string address = $"{repository}/{(isPicture ? "raw" : "blob")}/{commit}{target.AbsolutePath}{target.Fragment}";
        return $"{link.Groups["picture"].Value}[{text}]({address})";
    }
}
