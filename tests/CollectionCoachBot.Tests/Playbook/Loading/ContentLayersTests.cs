using CollectionCoachBot.People;
using CollectionCoachBot.Playbook.Loading;

namespace CollectionCoachBot.Tests.Playbook.Loading;

public sealed class ContentLayersTests
{
    [Theory]
    [InlineData("a: 1", "a: 2", "{a: 2}")]
    [InlineData("a: 1", "b: 2", "{a: 1, b: 2}")]
    [InlineData("a: { b: 1, c: 2 }", "a: { c: 3 }", "{a: {b: 1, c: 3}}")]
    [InlineData("a: { b: { c: 1, d: 2 } }", "a: { b: { d: 3, e: 4 } }", "{a: {b: {c: 1, d: 3, e: 4}}}")]
    [InlineData("a: [1, 2, 3]", "a: [4]", "{a: [4]}")]
    [InlineData("a: [1, 2]", "a: []", "{a: []}")]
    [InlineData("a: [1, 2]", "a: word", "{a: word}")]
    [InlineData("a: { b: 1 }", "a: word", "{a: word}")]
    [InlineData("a: word", "a: { b: 1 }", "{a: {b: 1}}")]
    [InlineData("a: [{ id: x, b: 1 }, { id: y, b: 2 }]", "a: [{ id: y, b: 3 }, { id: z, b: 4 }]", "{a: [{id: x, b: 1}, {id: y, b: 3}, {id: z, b: 4}]}")]
    [InlineData("a: [{ id: x }]", "a: [{ b: 1 }]", "{a: [{b: 1}]}")]
    [InlineData("a: { variants: [x], says: [y] }", "a: { variants: [z], says: [z] }", "{a: {variants: [x, z], says: [z]}}")]
    public void Keys_are_merged_and_words_and_lists_replaced(string ours, string theirs, string merged)
    {
        Assert.Equal(merged, Show(ContentLayers.Merge(Item(ours), Item(theirs))));
    }

    [Theory]
    [InlineData("a: [x, y]", "a: [z]", "{a: [x, y, z]}")]
    [InlineData("a: [x, y]", "a: [y, z, z]", "{a: [x, y, z]}")]
    [InlineData("a: { g: [x] }", "a: { g: [y], h: [z] }", "{a: {g: [x, y], h: [z]}}")]
    public void Lists_that_name_what_there_is_grow(string ours, string theirs, string merged)
    {
        Assert.Equal(merged, Show(ContentLayers.Merge(Item(ours), Item(theirs), addsToLists: true)));
    }

    private static ContentItem? Item(string yaml)
    {
        var file = ContentFile.Parse("any.yaml", Language.English, yaml);
        Assert.Empty(file.Faults);
        return file.Item;
    }

    private static string Show(ContentItem? item) => item switch
    {
        ContentWords words => words.Value,
        ContentList list => $"[{string.Join(", ", list.Items.Select(Show))}]",
        ContentMap map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Key}: {Show(entry.Value.Value)}"))}}}",
        _ => "",
    };
}
