using CollectionCoachBot.Library;
using CollectionCoachBot.Playbook;

namespace CollectionCoachBot.Tests.Library;

public sealed class LibrarySearchTests
{
    private static readonly TopicEntry[] Entries =
    [
        Entry("分期付款", "先付一部分，其余排好日子。"),
        Entry("担保", "请母公司担保，再谈分期。"),
        Entry("Early discount", "A discount for paying before the date."),
        Entry("Offset", "Finance nets both sides in writing."),
    ];

    [Theory]
    [InlineData("分期", "分期付款,担保")]
    [InlineData("母公司 分期", "担保")]
    [InlineData("ＤＩＳＣＯＵＮＴ", "Early discount")]
    [InlineData("offset", "Offset")]
    [InlineData("finance, writing", "Offset")]
    [InlineData("无此事", "")]
    [InlineData("？！", "")]
    public void An_entry_is_found_by_all_words_that_were_typed(string typed, string names)
    {
        var found = LibrarySearch.Find(Entries, typed);

        Assert.Equal(names, string.Join(',', found.Select(entry => entry.Name)));
    }

    [Fact]
    public void A_whole_name_is_that_entry_alone()
    {
        var found = LibrarySearch.Find([.. Entries, Entry("分期", "另一条")], "分期");

        Assert.Equal("分期", Assert.Single(found).Name);
    }

    [Fact]
    public void What_only_trainers_see_is_not_searched()
    {
        var entry = new TopicEntry("tactics", "x", null, "Say what will happen", [new TopicPart("source", "Source", ["虚张声势"], PartKind.Training)]);

        Assert.Empty(LibrarySearch.Find([entry], "虚张声势"));
    }

    [Fact]
    public void Half_a_character_counts_as_nothing()
    {
        Assert.Equal(2, LibrarySearch.Find(Entries, "分期\ud83d").Count);
        Assert.Empty(LibrarySearch.Find(Entries, "\ud83d"));
        Assert.False(LibrarySearch.Names(Entries, "\ude00"));
    }

    [Theory]
    [InlineData("分期", true)]
    [InlineData("early DISCOUNT", true)]
    [InlineData("母公司", false)] // stands in the text only
    [InlineData("？", false)]
    public void A_name_is_told_from_what_merely_stands_in_a_text(string typed, bool names) => Assert.Equal(names, LibrarySearch.Names(Entries, typed));

    private static TopicEntry Entry(string name, string line) =>
        new("options", name, null, name, [new TopicPart("when", "When", [line], PartKind.Told)]);
}
