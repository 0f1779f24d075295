using System.Text;
using Chancery.Testing;

namespace Chancery.Tidy.Tests;

/// <summary>Files are written alike on every machine, and none of them is built.</summary>
public sealed class FileTests
{
    private const string BuiltAdvice =
        "Build output is not part of the repository. Take it out with git rm --cached and see that .gitignore names it:";

    private const string EncodingAdvice =
        "Text files are UTF-8 without a byte order mark, with LF at line ends. Save the file so; a test's file that must be otherwise is " +
        "marked -text or binary in .gitattributes:";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    [Fact]
    public void Nothing_built_is_tracked() => House.IsTidy(House.Paths.Where(IsBuilt), BuiltAdvice);

    [Fact]
    public void Text_files_are_utf_8_with_line_feeds() =>
        House.IsTidy(
            from file in House.Texts
            let fault = FaultOf(File.ReadAllBytes(House.FullPath(file.Path)))
            where fault is not null
            select $"{file.Path}: {fault}",
            EncodingAdvice);

    [Theory]
    [InlineData("src/Index/bin/Release/a.dll", true)]
    [InlineData("obj/project.assets.json", true)]
    [InlineData("indexes/manifest.json", true)]
    [InlineData("indexes/README.md", false)]
    [InlineData("src/Index/Binary.cs", false)]
    public void A_built_file_is_known_by_its_folder(string path, bool built) => Assert.Equal(built, IsBuilt(path));

    [Fact]
    public void A_file_in_another_form_is_found()
    {
        Assert.Null(FaultOf("środowisko\n"u8.ToArray()));
        Assert.NotNull(FaultOf("a\r\nb"u8.ToArray()));
        Assert.NotNull(FaultOf([0xEF, 0xBB, 0xBF, 0x61]));
        Assert.NotNull(FaultOf(Encoding.Latin1.GetBytes("Österreich")));
        Assert.NotNull(FaultOf(Encoding.Unicode.GetBytes("abc")));
    }

    [Fact]
    public void What_git_takes_for_binary_is_exempt()
    {
        var patterns = BinaryFiles.Read(["# *.txt binary", "* text=auto eol=lf", "*.png binary", "tests/**/latin-?.txt -text"]).ToList();
        bool Exempt(string path) => patterns.Any(pattern => pattern.IsMatch(path));

        Assert.True(Exempt("docs/a.png"));
        Assert.True(Exempt("tests/A.Tests/Fixtures/latin-1.txt"));
        Assert.False(Exempt("tests/A.Tests/Fixtures/plain.txt"));
        Assert.False(Exempt("docs/a.png.md"));
    }

    [Fact]
    public void The_walk_finds_what_git_finds()
    {
        IReadOnlyList<string> tracked = TrackedFiles.ByGit(RealData.RepositoryRoot);
        if (tracked.Count > 0)
        {
            Assert.Empty(House.Paths.Where(path => !IsBuilt(path)).Except(TrackedFiles.ByWalk(RealData.RepositoryRoot)));
        }
    }

    private static bool IsBuilt(string path) =>
        path.Split('/')[..^1].Any(folder => folder is "bin" or "obj") ||
        (path.StartsWith("indexes/", StringComparison.Ordinal) && path != "indexes/README.md");

    private static string? FaultOf(byte[] content)
    {
        if (content.AsSpan().StartsWith(Encoding.UTF8.Preamble))
        {
            return "starts with a byte order mark";
        }

        try
        {
            string text = Strict.GetString(content);
            return text.Contains('\0', StringComparison.Ordinal) ? "holds a zero byte"
                : text.Contains('\r', StringComparison.Ordinal) ? "holds a carriage return"
                : null;
        }
        catch (DecoderFallbackException)
        {
            return "is not UTF-8";
        }
    }
}
