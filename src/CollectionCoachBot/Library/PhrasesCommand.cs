using CollectionCoachBot.Conversation;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Library;

/// <summary><c>phrases/话术</c>: how to open a call, by stage and style. A stage may be typed behind it.</summary>
internal sealed class PhrasesCommand(LibraryDesk desk, CurrentPlaybook playbook) : ICommand
{
    public string Name => "phrases";

    public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken) =>
        desk.ShowAsync(turn, desk.Phrases(turn, StageIn(argument, turn)), cancellationToken);

    private OverdueStage StageIn(string argument, Turn turn)
    {
        var stages = playbook.Edition.In(turn.Language).Stages;
        var choices = Enum.GetValues<OverdueStage>().Select(stage => new AnswerChoice(stage.ToString(), stages[stage].Name, [stage.ToString(), stage.Code(), stages[stage].Range])).ToList();
        return AnswerReader.Read(argument, choices) is [var one] ? Enum.Parse<OverdueStage>(one.Value) : PhrasesCard.FirstShown;
    }
}
