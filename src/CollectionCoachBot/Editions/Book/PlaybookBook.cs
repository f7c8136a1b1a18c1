using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Editions.Book;

/// <summary>The whole playbook in one language as pages for a trainer to read: also what no card shows, such as the training literature's names. Pure.</summary>
internal sealed class PlaybookBook(PlaybookEdition edition, Language language, Words words)
{
    private readonly PlaybookText _text = edition.In(language);

    public string Title => Label("title");

    public string Version => words.Plain(language, "editions.book-version", ("version", edition.Version));

    public IReadOnlyList<BookPage> Pages() =>
    [
        Basics(), Styles(), .. Enum.GetValues<OverdueStage>().Select(Cells), .. _text.Library.Select(Topic),
        ExcusesPage.Of(_text, Label), WordingPage.Of(_text, Label), Letters(), Law(), Always(),
    ];

    private BookPage Basics()
    {
        var blocks = new BookBlocks().Heading(Label("stages"));
        foreach (var (stage, text) in _text.Stages.OrderBy(pair => pair.Key))
            blocks.Subheading($"{stage.Code()} · {text.Name}").Text(Label("range"), text.Range).Text(Label("aim"), text.Aim).Text(Label("tone"), text.Tone);
        blocks.Heading(Label("attitudes"));
        foreach (var (_, text) in _text.Attitudes.OrderBy(pair => pair.Key))
        {
            blocks.Subheading(text.Name).Text(null, text.Hint).Text(Label("signs"), text.Signs).Text(Label("fear"), text.Fear)
                .Text(Label("moves"), text.Moves).Text(Label("avoid"), text.Avoid);
        }

        blocks.Heading(Label("questions"));
        foreach (var question in _text.Questions)
            blocks.Subheading(question.Ask).List(null, question.Answers.Select(answer => $"{answer.Value} → {_text.Attitudes[answer.Key].Name}")).Quote(Label("because"), question.Because);
        return new BookPage("basics", Label("basics"), "", blocks.All);
    }

    private BookPage Styles()
    {
        var blocks = new BookBlocks();
        foreach (var (_, style) in _text.Styles.OrderBy(pair => pair.Key))
        {
            blocks.Heading(style.Name).Text(Label("purpose"), style.Purpose).Text(Label("risk"), style.Risk);
            foreach (var (stage, opening) in style.Openings.OrderBy(pair => pair.Key))
                blocks.Said($"{stage.Code()} · {_text.Stages[stage].Name}", opening);
        }

        return new BookPage("styles", Label("styles"), "", blocks.All);
    }

    private BookPage Cells(OverdueStage stage)
    {
        var blocks = new BookBlocks();
        foreach (var attitude in Enum.GetValues<Attitude>())
            Cell(blocks, stage, attitude);
        return new BookPage($"cells.{stage}", words.Plain(language, "editions.book-cells", ("stage", $"{stage.Code()} · {_text.Stages[stage].Name}")), _text.Stages[stage].Aim, blocks.All);
    }

    private void Cell(BookBlocks blocks, OverdueStage stage, Attitude attitude)
    {
        var (cell, plan) = (_text.Cells[(stage, attitude)], edition.Matrix[(stage, attitude)]);
        blocks.Heading($"{stage.Code()} × {_text.Attitudes[attitude].Name}")
            .List(Label("goal"), [Of("target", cell.Goal.Target), Of("acceptable", cell.Goal.Acceptable), Of("least", cell.Goal.Least)])
            .Text(Label("cell-styles"), $"{_text.Styles[plan.First].Name} / {_text.Styles[plan.Second].Name}")
            .Said(Label("opening"), cell.Opening)
            .List(Label("ask"), cell.Questions.Select(BookBlocks.Line));
        foreach (var excuse in cell.Excuses)
        {
            blocks.Subheading($"{excuse.Number} · {BookBlocks.Line(excuse.Says)}")
                .Quote(null, BookBlocks.Line(excuse.Acknowledge), BookBlocks.Line(excuse.Fact), BookBlocks.Line(excuse.Step));
            if (excuse.LawId is { } law)
                blocks.Text(Label("law-here"), _text.Law[law].Article);
        }

        foreach (var use in cell.Tactics)
            blocks.Subheading(_text.Tactics[use.TacticId].Name).Text(Label("how"), BookBlocks.Line(use.How)).Text(Label("limit"), BookBlocks.Line(use.Limit));
        blocks.Subheading(Label("end"))
            .List(Label("give-and-get"), cell.GiveAndGet.Select(step => $"{BookBlocks.Line(step.Give)} → {BookBlocks.Line(step.Get)} ({Decides(step.Authority)})"))
            .Said(Label("close"), cell.Close).Said(Label("no-date"), cell.NoDate).Said(Label("no-answer"), cell.NoAnswer).Said(Label("confirmation"), cell.Confirmation)
            .List(Label("homework"), cell.Homework.Select(BookBlocks.Line))
            .List(Label("donts"), cell.Donts.Select(BookBlocks.Line))
            .Text(Label("escalate"), BookBlocks.Line(cell.Escalate));
    }

    private BookPage Topic(Topic topic)
    {
        var blocks = new BookBlocks();
        string? group = null;
        foreach (var entry in topic.Entries)
        {
            if (entry.Group is { } named && named != group)
                blocks.Heading(group = named);
            blocks.Subheading(entry.Name);
            foreach (var part in entry.Parts)
                Part(blocks, part);
        }

        return new BookPage(topic.Id, topic.Name, topic.Intro, blocks.All);
    }

    private void Part(BookBlocks blocks, TopicPart part)
    {
        if (part.Authority is { } authority)
            blocks.Text(part.Label, Decides(authority));
        else if (part.Kind == PartKind.Spoken)
            blocks.Quote(part.Label, part.Lines);
        else if (part.Lines.Count > 1)
            blocks.List(part.Label, part.Lines);
        else
            blocks.Text(part.Label, part.Lines);
    }

    private BookPage Letters()
    {
        var blocks = new BookBlocks();
        foreach (var (stage, letter) in _text.Letters.OrderBy(pair => pair.Key))
        {
            blocks.Heading($"{stage.Code()} · {letter.Title}").Text(Label("letter-sends"), Decides(letter.Authority)).Text(Label("letter-note"), letter.Note);
            foreach (var paragraph in letter.Paragraphs)
                blocks.Said(Label("letter-paragraph"), paragraph);
            blocks.Said(Label("letter-ask"), letter.Ask).Said(Label("letter-reply"), letter.Reply);
        }

        return new BookPage("letters", Label("letters"), "", blocks.All);
    }

    private BookPage Law()
    {
        var blocks = new BookBlocks();
        foreach (var law in _text.Law.Values)
        {
            blocks.Subheading(law.Article).Quote(null, law.Statement).Text(Label("jurisdiction"), Label("jurisdiction-" + law.Jurisdiction.ToString().ToLowerInvariant()))
                .Text(Label("reach"), Label("reach-" + law.Reach.ToString().ToLowerInvariant()));
            if (law.From > OverdueStage.M0)
                blocks.Text(Label("said-from"), $"{law.From.Code()} · {_text.Stages[law.From].Name}");
            blocks.Text(Label("checked"), Figures.IsoDate(law.Checked));
        }

        return new BookPage("law", Label("law"), Label("law-intro"), blocks.All);
    }

    private BookPage Always() =>
        new("always", Label("always"), "", new BookBlocks().List(Label("donts"), _text.Donts).List(Label("calling"), _text.Calling).All);

    private string Of(string key, Text text) => words.Plain(language, "editions.book-" + key, ("text", BookBlocks.Line(text)));

    private string Decides(Authority authority) => Label("authority-" + authority.ToString().ToLowerInvariant());

    private string Label(string key) => words.Plain(language, "editions.book-" + key);
}
