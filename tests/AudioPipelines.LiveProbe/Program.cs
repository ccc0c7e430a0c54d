using AudioPipelines.LiveProbe;

// What it costs to be watched: a live source, its page's socket, and viewers in a second process.
//   [ROUNDS [SECONDS [CHANNELS [VIEWERS [same|different|levels [NICE]]]]]]
return args is ["view", ..] ? await ViewersProgram.RunAsync(args[1..]) : await CostCommand.RunAsync(args);
