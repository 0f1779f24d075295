using Chancery.Indexer.Tests.Killing;

namespace Chancery.Indexer.Tests;

/// <summary>One changed byte anywhere in an index that the program made: <c>check</c> names the file and ends with 3.</summary>
public sealed class DamageTests(SmallIndex index) : IClassFixture<SmallIndex>
{
    private const int FlipsPerFile = 8;

    [Fact]
    public async Task Check_finds_a_flipped_byte_in_any_file()
    {
        using var folder = new ScratchFolder();
        var random = new Random(20262);
        int flips = 0;
        foreach (string file in Copy(folder).Where(file => new FileInfo(file).Length > 0))
        {
            byte[] sound = await File.ReadAllBytesAsync(file);
            for (int flip = 0; flip < FlipsPerFile; flip++)
            {
                int at = random.Next(sound.Length);
                byte[] damaged = [.. sound];
                damaged[at] ^= (byte)(1 << random.Next(8));
                await File.WriteAllBytesAsync(file, damaged);
                await CheckNames(folder.Path, Path.GetFileName(file), at);
                flips++;
            }

            await File.WriteAllBytesAsync(file, sound);
        }

        Assert.InRange(flips, 40, 100);
    }

    [Fact]
    public void A_damaged_index_ends_the_process_with_3_and_says_what_is_lost()
    {
        using var folder = new ScratchFolder();
        string segment = Copy(folder).First(file => file.EndsWith(".de.chs", StringComparison.Ordinal));
        using (var stream = File.Open(segment, FileMode.Open))
        {
            stream.SetLength(stream.Length - 1);
        }

        var check = ChanceryProgram.Run(folder.Path, "", null, "check", "--index", ".");
        Assert.Equal(ExitCode.IndexUnusable, check.ExitCode);
        Assert.Contains(Path.GetFileName(segment), check.Output, StringComparison.Ordinal);
        Assert.Contains("1 documents (de)", check.Output, StringComparison.Ordinal);
        Assert.EndsWith("the index is damaged\n", check.Output, StringComparison.Ordinal);

        var search = ChanceryProgram.Run(folder.Path, "", null, "search", "trade", "--index", ".");
        Assert.Equal((ExitCode.IndexUnusable, ""), (search.ExitCode, search.Output));
        Assert.Contains(Path.GetFileName(segment), search.Error, StringComparison.Ordinal);
    }

    private static async Task CheckNames(string folder, string file, int at)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = await CommandLine.RunAsync(["check", "--index", folder], output, error, CancellationToken.None);
        Assert.True(code == ExitCode.IndexUnusable, $"byte {at} of {file} is changed, and check ends with {code}");
        Assert.Contains(file, output.ToString() + error, StringComparison.Ordinal);
    }

    private List<string> Copy(ScratchFolder folder)
    {
        var files = new List<string>();
        foreach (string file in Directory.EnumerateFiles(index.IndexFolder))
        {
            files.Add(folder.File(Path.GetFileName(file)));
            File.Copy(file, files[^1]);
        }

        return files;
    }
}
