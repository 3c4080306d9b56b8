import { RecapOver } from '#components/recap/recap-over.tsx';

export default function RecapNotFound() {
  return <RecapOver why="gone" />;
}
