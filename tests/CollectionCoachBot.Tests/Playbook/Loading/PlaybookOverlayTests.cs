using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Playbook.Loading;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Tests.Playbook.Loading;

/// <summary>What a company lays over the playbook: what it names replaces ours, the rest stays, and faults are named with its own file and line.</summary>
public sealed class PlaybookOverlayTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coach-overlay-").FullName;

    private string Label => Path.GetFileName(_folder);

    [Fact]
    public void Words_replace_ours_and_the_rest_stays()
    {
        Put("tactics.en-US.yaml", "entries:\n  help-for-help:\n    how: \"Do one thing for them, and ask for one.\"\n");

        var edition = Load();

        var (ours, theirs) = (ThePlaybook.Edition.English.Tactics["help-for-help"], edition.English.Tactics["help-for-help"]);
        Assert.Equal(["Do one thing for them, and ask for one."], theirs.Lines("how"));
        Assert.Equal(ours.Name, theirs.Name);
        Assert.Equal(ours.Lines("limit"), theirs.Lines("limit"));
        Assert.Equal(ThePlaybook.Edition.English.Tactics.Entries.Count, edition.English.Tactics.Entries.Count);
        Assert.NotEqual(ThePlaybook.Edition.Version, edition.Version);
        Assert.Equal([$"{Label}/tactics.en-US.yaml"], edition.OverlayFiles);
    }

    [Fact]
    public void A_list_replaces_ours_whole()
    {
        Put("cells.M1.zh-CN.yaml", "Avoidant:\n  questions: [\"这张票在谁那里？\", \"他哪天在？\", \"他不在找谁？\"]\n");

        var cell = Load().Chinese.Cells[(OverdueStage.M1, Attitude.Avoidant)];

        Assert.Equal(["这张票在谁那里？", "他哪天在？", "他不在找谁？"], cell.Questions.Select(question => question.Variants.Single().Template));
    }

    [Fact]
    public void An_entry_is_added_behind_ours()
    {
        Put("library.yaml", "importance:\n  entries: [our-rule]\n");
        Put("importance.zh-CN.yaml", "entries:\n  our-rule: { name: 我们的规矩, means: 货到三十天付款。, remember: 说好的日子不改。 }\n");
        Put("importance.en-US.yaml", "entries:\n  our-rule: { name: Our rule, means: Thirty days from delivery., remember: The agreed day stays. }\n");

        var edition = Load();

        Assert.Equal("我们的规矩", edition.Chinese.Topic("importance").Entries[^1].Name);
        Assert.Equal(ThePlaybook.Edition.English.Topic("importance").Entries.Count + 1, edition.English.Topic("importance").Entries.Count);
        Assert.Empty(edition.Remarks);
    }

    [Fact]
    public void An_excuse_of_a_companys_own_may_be_named_by_a_cause_and_a_cell()
    {
        Put("excuses.yaml", "papers:\n  37: { fits: [Avoidant] }\n");
        foreach (var (tag, words) in new[] { ("zh-CN", "系统升级"), ("en-US", "new system") })
            Put($"excuses.{tag}.yaml", $"excuses:\n  37: {{ says: {words}, acknowledge: {words}, fact: {words}, step: {words}, variants: [{string.Join(", ", "abcdefghijkl".Select(letter => words + letter))}] }}\n");
        Put("causes.yaml", "budget: { excuses: [37] }\n");
        Put("choice.yaml", "why:\n  StuckInProcess: { excuses: [37, 1] }\n");

        var edition = Load();

        Assert.Equal([37], edition.Causes["budget"].Fits.Excuses);
        Assert.Equal(37, edition.Chinese.Excuses[^1].Number);
    }

    [Fact]
    public void No_is_read_as_no()
    {
        Put("causes.yaml", "our-fault: { ours: false }\n");

        var edition = Load();

        Assert.False(edition.Causes["our-fault"].IsOurs);
        Assert.True(edition.Causes["unclear-terms"].IsOurs);
    }

    [Fact]
    public void Another_choice_of_tactics_needs_their_words_and_forgets_ours()
    {
        Put("matrix.yaml", "M0:\n  Avoidant: { tactics: [help-for-help, spot-the-trap] }\n");

        var refused = Refused();

        Assert.Equal(
            [$"cells.M0.zh-CN.yaml", "cells.M0.en-US.yaml"],
            refused.Lines().Select(problem => problem[..problem.IndexOf(':', StringComparison.Ordinal)]));
        Assert.All(refused.Lines(), problem => Assert.Contains("Avoidant.tactics \"spot-the-trap\" is missing: add it (in " + Label + "/cells.M0", problem, StringComparison.Ordinal));

        foreach (var (tag, words) in new[] { ("zh-CN", "把条件写下来念一遍。"), ("en-US", "Write the conditions down and read them back.") })
            Put($"cells.M0.{tag}.yaml", $"Avoidant:\n  tactics:\n    spot-the-trap: {{ how: {words}, limit: {words} }}\n");
        Assert.Equal(["help-for-help", "spot-the-trap"], Load().Chinese.Cells[(OverdueStage.M0, Attitude.Avoidant)].Tactics.Select(use => use.TacticId));
    }

    [Fact]
    public void Words_of_its_own_stand_in_a_companys_patterns()
    {
        Put("wording.en-US.yaml", "words: { rival: '(?:acme|globex)' }\nrules:\n  - { id: rivals, kind: insult, say: ['\\b{rival}\\b'], instead: \"Let's stay with our invoice.\" }\n");

        var rule = Load().English.Wording.Rules[^1];

        Assert.Equal([@"\b(?:acme|globex)\b"], rule.Say);
    }

    [Theory]
    [InlineData("rules:\n  - id: regret\n    say: ['regret(']\n")]
    [InlineData("words:\n  any: 'a('\nrules:\n  - id: regret\n    say: ['{any}']\n")]
    public void A_pattern_of_a_company_that_is_none_is_refused(string rules)
    {
        Put("wording.en-US.yaml", rules);

        var refused = Refused();

        Assert.Contains(refused.Lines(), problem => problem.StartsWith($"{Label}/wording.en-US.yaml:", StringComparison.Ordinal) && problem.Contains("is no regular expression", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_in_one_language_only_is_allowed_and_remarked_on()
    {
        Put("always.zh-CN.yaml", "# 本公司\ndonts:\n  - 货款只进公司账户。\n");
        Put("tactics.zh-CN.yaml", "entries:\n  help-for-help: { how: 帮一件，换一件。, limit: 只限资料。 }\n");
        Put("tactics.en-US.yaml", "entries:\n  help-for-help: { how: One for one. }\n");

        Assert.Equal(
            [
                $"{Label}/always.zh-CN.yaml:3: donts is changed in zh-CN only; en-US still says ours",
                $"{Label}/tactics.zh-CN.yaml:2: entries.help-for-help.limit is changed in zh-CN only; en-US still says ours",
            ],
            Load().Remarks.Lines());
    }

    [Theory]
    [InlineData("tactics.en-US.yaml", "name: A\nintro: @B\n", ":2: this isn't YAML")]
    [InlineData("tactics.en-US.yaml", "name: A\nintro: B\nname: C\n", ":3: \"name\" stands here a second time, after line 1: keep one of them")]
    [InlineData("tactics.en-US.yaml", "name: &n A\nintro: *n\n", ":2: refers to another place (*): write the text out")]
    [InlineData("tactics.en-US.yaml", "name: A\n---\nname: B\n", ":2: a second document begins here (---): keep one")]
    [InlineData("tactics.en-US.yaml", "# nothing yet\n", ":1: the file is empty: write its entries")]
    [InlineData("tactics.en-US.yaml", "entries:\n  hope: { name: Hope }\n", ":2: entries \"hope\" doesn't belong here: only conditional-concession")]
    [InlineData("tactics.en-US.yaml", "entries:\n  help-for-help: { who: you }\n", ":2: entries.help-for-help \"who\" doesn't belong here: only when, how")]
    [InlineData("tactics.en-US.yaml", "entries:\n  help-for-help: { how: \"Ask {contact}.\" }\n", ":2: entries.help-for-help.how has a placeholder, which is never filled here")]
    [InlineData("tactics.en-US.yaml", "entries:\n  help-for-help:\n    how: We will blacklist them.\n", ":3: entries.help-for-help.how says \"blacklist\", which the playbook doesn't say: find other words")]
    [InlineData("tactics.en-US.yaml", "entries:\n  help-for-help: help\n", ":2: entries.help-for-help should be a list of \"key: value\"")]
    [InlineData("cells.M0.en-US.yaml", "Avoidant:\n  close: \"{amuont} on the day?\"\n", ":2: Avoidant.close has the unknown placeholder {amuont}")]
    [InlineData("cells.M0.en-US.yaml", "Avoidant:\n  close:\n    - \"{amount} on the day?\"\n", ":3: Avoidant.close[1] needs {amount}, which isn't known of every account: add a last variant")]
    [InlineData("cells.M0.en-US.yaml", "Avoidant:\n  close: Your payment is past due now.\n", ":2: Avoidant.close says \"past due\", which the playbook doesn't say at this stage")]
    [InlineData("cells.M0.zh-CN.yaml", "Avoidant:\n  close: 这笔欠款今天转吗？\n", ":2: Avoidant.close says \"欠款\"")]
    [InlineData("cells.M0.zh-CN.yaml", "Avoidant:\n  escalate: 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一\n", ":2: Avoidant.escalate has 31 characters, at most 30 fit: shorten it")]
    [InlineData("cells.M0.zh-CN.yaml", "Avoidant:\n  close: 这笔15号转,行吗？\n", ":2: Avoidant.close has \"转,\" with a half-width mark")]
    [InlineData("cells.M0.zh-CN.yaml", "Avoidant:\n  close: 这笔15号转！\n", ":2: Avoidant.close says \"！\"")]
    [InlineData("cells.M0.zh-CN.yaml", "Avoidant:\n  questions: [一？, 二？]\n", ":2: Avoidant.questions has 2 entries: exactly 3 belong here")]
    [InlineData("matrix.yaml", "M0:\n  Avoidant: { styles: [Rude, Formal] }\n", ":2: M0.Avoidant.styles[1] is \"Rude\": write one of Respectful")]
    [InlineData("library.yaml", "tactic:\n  entries: [a]\n", ":1: \"tactic\" isn't a topic of the library, and a new one is shown nowhere: name one of tactics")]
    [InlineData("library.yaml", "tactics:\n  entries: [a]\n", ":2: tactics has groups: put the ids under tactics.groups")]
    [InlineData("library.yaml", "tactics:\n  parts:\n    when: { limit: paragraph }\n", ":2: tactics.parts stay as they are: take this out")]
    [InlineData("tactic.en-US.yaml", "name: A\n", ": belongs to nothing: give it the name of the file of ours that it changes, such as tactics.zh-CN.yaml")]
    [InlineData("notes.txt", "later\n", ": belongs to nothing")]
    [InlineData("lexicon.en-US.yaml", "never: [a]\n", ": belongs to nothing")]
    public void A_fault_is_named_with_the_company_s_file_its_line_and_the_way_out(string file, string content, string message)
    {
        Put(file, content);

        Assert.Contains(Refused().Lines(), problem => problem.StartsWith($"{Label}/{file}{message}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cells.M2.en-US.yaml", "PaymentDriven:\n  close: I'll call your wife at home.\n", "your wife")]
    [InlineData("cells.M2.en-US.yaml", "PaymentDriven:\n  close: Send it to my personal account.\n", "personal account")]
    [InlineData("cells.M2.en-US.yaml", "PaymentDriven:\n  close: We'll ruin your business if it isn't in by Friday.\n", "We'll ruin")]
    [InlineData("cells.M2.en-US.yaml", "PaymentDriven:\n  close: \"If you don't pay, I'll tell your other suppliers.\"\n", "suppliers")]
    [InlineData("cells.M2.zh-CN.yaml", "PaymentDriven:\n  close: 再不付，我就把这事告诉你们的客户。\n", "客户")]
    [InlineData("cells.M2.zh-CN.yaml", "PaymentDriven:\n  close: 我打电话到您家里，跟您爱人说。\n", "打电话到您家里")]
    [InlineData("cells.M2.zh-CN.yaml", "PaymentDriven:\n  close: 先打到我个人微信。\n", "个人微信")]
    [InlineData("cells.M2.zh-CN.yaml", "PaymentDriven:\n  close: 我天天去你们公司坐着。\n", "天天去")]
    [InlineData("cells.M2.zh-CN.yaml", "PaymentDriven:\n  close: 我发到行业群里，大家都看看。\n", "群")]
    [InlineData("styles.zh-CN.yaml", "Formal:\n  openings:\n    M1: 再不付，我就把这事告诉你们的客户。\n", "客户")]
    [InlineData("letters.en-US.yaml", "M1:\n  ask: Pay today, or we'll let your customers know what you owe.\n", "Pay today, or we'll")]
    [InlineData("methods.en-US.yaml", "entries:\n  visit:\n    say: I'll be waiting outside your house tonight.\n", "waiting outside")]
    public void What_a_check_would_mark_isn_t_given_to_a_rep_to_say(string file, string content, string words)
    {
        Put(file, content);

        var problem = Assert.Single(Refused().Lines());
        Assert.StartsWith($"{Label}/{file}:{content.TrimEnd().Split('\n').Length}: ", problem, StringComparison.Ordinal);
        Assert.Contains(words, problem, StringComparison.Ordinal);
        Assert.Contains(": say it otherwise, such as \"", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    internal void All_that_ships_for_a_rep_to_say_could_stand_in_a_company_s_files(Language language)
    {
        foreach (var file in Directory.GetFiles(ThePlaybook.Folder, $"*.{language.Tag()}.yaml").Where(file => Path.GetFileName(file) != $"lexicon.{language.Tag()}.yaml"))
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));

        Assert.NotEmpty(Load().OverlayFiles);
    }

    [Theory]
    [InlineData("says", "Pay us or everyone will know, that's what they say")]
    [InlineData("source", "Fraud")]
    public void What_others_say_isn_t_held_to_our_words(string key, string words)
    {
        if (key == "says")
            Put("drills.en-US.yaml", $"entries:\n  supply-rebate:\n    says: [\"{words}\", \"Well, then.\"]\n");
        else
            Put("tactics.en-US.yaml", $"entries:\n  help-for-help: {{ source: {words} }}\n");

        Assert.Single(Load().OverlayFiles);
    }

    [Fact]
    public void Nesting_without_end_is_refused_and_not_followed()
    {
        Put("tactics.en-US.yaml", "name: " + new string('[', 200_000));

        Assert.Contains(Refused().Lines(), problem => problem.Contains("nested more than 16 levels deep", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_leads_out_of_the_folder_is_refused()
    {
        var outside = Directory.CreateTempSubdirectory("coach-outside-").FullName;
        File.WriteAllText(Path.Combine(outside, "tactics.en-US.yaml"), "name: Moves\n");
        File.CreateSymbolicLink(Path.Combine(_folder, "tactics.en-US.yaml"), Path.Combine(outside, "tactics.en-US.yaml"));
        Directory.CreateSymbolicLink(Path.Combine(_folder, "more"), outside);

        var refused = Refused();

        Directory.Delete(outside, recursive: true);
        Assert.Equal(
            [$"{Label}/more: leads out of the folder: put the file itself there", $"{Label}/tactics.en-US.yaml: leads out of the folder: put the file itself there"],
            refused.Lines());
    }

    [Fact]
    public void Links_within_the_folder_are_followed_as_mounted_settings_have_them()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "..2026"));
        File.WriteAllText(Path.Combine(_folder, "..2026", "tactics.en-US.yaml"), "name: Moves\n");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "..data"), "..2026");
        File.CreateSymbolicLink(Path.Combine(_folder, "tactics.en-US.yaml"), Path.Combine("..data", "tactics.en-US.yaml"));

        Assert.Equal("Moves", Load().English.Tactics.Name);
    }

    [Fact]
    public void What_isn_t_a_small_file_in_UTF_8_is_refused()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "a-folder"));
        File.WriteAllBytes(Path.Combine(_folder, "law.zh-CN.yaml"), [0xC3, 0xFB, 0xB3, 0xC6]);
        Put("tactics.en-US.yaml", "#" + new string(' ', PlaybookOverlay.MostBytes));

        Assert.Equal(
            [
                $"{Label}/a-folder: is a folder, and folders aren't read: put its files beside the others",
                $"{Label}/law.zh-CN.yaml: isn't UTF-8: save it in that encoding",
                $"{Label}/tactics.en-US.yaml: is larger than 1 MB: no file of the playbook is",
            ],
            Refused().Lines());
    }

    [Fact]
    public void A_folder_that_isn_t_there_is_named()
    {
        var missing = Path.Combine(_folder, "none");

        var refused = Assert.Throws<PlaybookRefusedException>(() => PlaybookLoader.Load(ThePlaybook.Folder, PlaybookOverlay.FromFolder(missing)));

        Assert.Equal([$"{missing}: there is no such folder: make it, or correct Playbook:Overlay"], refused.Lines());
    }

    [Fact]
    public void An_empty_folder_changes_nothing()
    {
        Assert.Equal(ThePlaybook.Edition.Version, Load().Version);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Put(string file, string content) => File.WriteAllText(Path.Combine(_folder, file), content);

    private PlaybookEdition Load() => PlaybookLoader.Load(ThePlaybook.Folder, PlaybookOverlay.FromFolder(_folder));

    private PlaybookRefusedException Refused() => Assert.Throws<PlaybookRefusedException>(Load);
}
